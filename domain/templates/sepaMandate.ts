import { compactIban } from '../identity/iban';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import { detailsLine, documentLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

function signedDocument({ items }: RequestState): string {
  return items.find(({ key }) => key === 'sepaMandate')?.documentId ?? '';
}

/** A mandate that the client signed: it replaces the one before (requirement 288). Four eyes by the desk: whoever asks does not check. */
export const sepaMandateTemplate: RequestTemplate = {
  ...deskRules({
    process: 'sepaMandate',
    version: 3,
    steps: [{ node: 'recordMandate', by: 'process' }],
    consequence: (state) => ({
      step: 'recordMandate',
      iban: compactIban(state.fields['iban'] ?? ''),
      bic: state.fields['bic'] ?? '',
      holder: state.fields['holder'] ?? '',
      scheme: state.fields['scheme'] ?? '',
      sequence: state.fields['sequence'] ?? '',
      signedOn: state.fields['signedOn'] ?? '',
      documentId: signedDocument(state),
    }),
  }),
  kind: 'sepaMandate',
  group: 'mission',
  models: modelOf('sepaMandate', 'Mandat SEPA / prélèvement'),
  contexts: ['account', 'mission', 'opportunity'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'holder', kind: 'text', required: true, max: 70 },
    { key: 'iban', kind: 'iban', hint: true, required: true, max: 42 },
    { key: 'bic', kind: 'text', max: 11 },
    { key: 'scheme', kind: 'choice', required: true, options: ['core', 'b2b'] },
    { key: 'sequence', kind: 'choice', required: true, options: ['recurrent', 'one_off'] },
    { key: 'signedOn', kind: 'date', required: true, day: 'past' },
  ],
  checklist: () => [
    detailsLine,
    documentLine('bankDetails', 'bank_details'),
    documentLine('sepaMandate', 'sepa_mandate'),
  ],
  prefill: ({ client }) => ({
    holder: { value: client.legalName.slice(0, 70), from: 'fromAccount' },
    scheme: { value: 'core', from: 'fromRule' },
    sequence: { value: 'recurrent', from: 'fromRule' },
  }),
  resolvedAs: 'recorded',
};
