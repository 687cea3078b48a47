import { structureFor } from '../account/identityRefusal';
import { refuse, type Refusal } from '../errors/refusal';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { ClientChanges } from './consequences';
import { deskRules } from './desk';
import type { FieldValues } from './field';
import { detailsLine, documentLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

const plain = ['legalName', 'tradeName', 'legalForm', 'addressLine', 'postcode', 'city'] as const;

/** What is to stand on the client file; an empty field changes nothing. */
function changesOf(fields: FieldValues): ClientChanges {
  const email = (fields['invoiceEmail'] ?? '').trim().toLowerCase();
  return {
    ...Object.fromEntries(
      plain.map((key) => [key, (fields[key] ?? '').trim()] as const).filter(([, value]) => value !== ''),
    ),
    ...(email !== '' && { invoiceEmails: [email] }),
  };
}

function siretOf({ siret }: FieldValues): string | null {
  return siret ? siret.replace(/\s/g, '') : null;
}

/** A company keeps its SIREN when it moves; another SIREN, or another kind of person, is another client. */
function whyNot({ fields }: RequestState, { client }: RequestFacts): Refusal | null {
  const changes = changesOf(fields);
  const siret = siretOf(fields);
  if (Object.keys(changes).length === 0 && siret === null) return refuse('nothing_changes');
  if (siret !== null && client.siren !== null && !siret.startsWith(client.siren))
    return refuse('siret_of_another_siren', { params: { siren: client.siren } });
  return changes.legalForm !== undefined && structureFor(changes.legalForm) !== client.legalStructure
    ? refuse('legal_structure_differs')
    : null;
}

function mayBeMade({ client }: RequestFacts): Refusal | null {
  return client.leftOn === null ? null : refuse('client_left');
}

/** What the register or the articles must prove before it stands on the client file (requirement 267). */
export const clientChangeTemplate: RequestTemplate = {
  ...deskRules({
    process: 'clientChange',
    version: 3,
    steps: [{ node: 'changeClient', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence: ({ fields }) => ({ step: 'changeClient', changes: changesOf(fields), siret: siretOf(fields) }),
  }),
  kind: 'clientChange',
  group: 'assistance',
  models: modelOf('clientChange', 'Modification de la fiche client'),
  contexts: ['account'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'legalName', kind: 'text', hint: true, max: 200 },
    { key: 'tradeName', kind: 'text', max: 200 },
    { key: 'legalForm', kind: 'legalForm' },
    { key: 'siret', kind: 'siret', hint: true, max: 20 },
    { key: 'addressLine', kind: 'text', max: 200 },
    { key: 'postcode', kind: 'text', max: 10 },
    { key: 'city', kind: 'text', max: 100 },
    { key: 'invoiceEmail', kind: 'email', hint: true, max: 200 },
    { key: 'explanation', kind: 'longText', required: true },
  ],
  checklist: ({ legalStructure }, { legalName, legalForm, siret }) => {
    const registered = legalStructure === 'legal_person' && Boolean(legalName ?? legalForm ?? siret);
    return [
      detailsLine,
      ...(registered ? [documentLine('kbis', 'kbis')] : []),
      ...(legalStructure === 'legal_person' && (legalName || legalForm) ? [documentLine('articles', 'articles')] : []),
    ];
  },
  prefill: () => ({}),
  resolvedAs: 'clientChanged',
};
