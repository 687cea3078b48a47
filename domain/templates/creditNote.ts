import { billedCents } from '../billing/billed';
import { refuse, type Refusal } from '../errors/refusal';
import { parseAmount, type Cents } from '../money/cents';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

/** What was billed and not credited back yet. */
export function creditableCents({ billing, today }: Pick<RequestFacts, 'billing' | 'today'>): Cents {
  return billing === null ? 0 : billedCents(billing.instalments, today) - billing.creditedCents;
}

function mayBeMade(facts: RequestFacts): Refusal | null {
  if (facts.mission?.state !== 'REA' && facts.mission?.state !== 'TER') return refuse('mission_state_differs');
  return creditableCents(facts) > 0 ? null : refuse('nothing_billed');
}

/** A credit note gives back no more than was billed. */
function whyNot({ fields }: RequestState, facts: RequestFacts): Refusal | null {
  const billed = creditableCents(facts);
  const asked = parseAmount(fields['amount'] ?? '0');
  return asked > billed
    ? refuse('credit_exceeds_billed', { params: { askedCents: asked, billedCents: billed } })
    : null;
}

export const creditNoteTemplate: RequestTemplate = {
  ...deskRules({
    process: 'creditNote',
    version: 3,
    steps: [{ node: 'issueCreditNote', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence: ({ fields }) => ({
      step: 'issueCreditNote',
      amountCents: parseAmount(fields['amount'] ?? '0'),
      reason: fields['reason'] ?? '',
      invoiceReference: fields['invoiceReference'] ?? '',
    }),
  }),
  kind: 'creditNote',
  group: 'mission',
  models: modelOf('creditNote', 'Création d’un avoir'),
  contexts: ['mission'],
  sole: false,
  serviceLevel: 'creditNote',
  fields: [
    { key: 'invoiceReference', kind: 'text', hint: true, required: true, max: 40 },
    { key: 'amount', kind: 'money', hint: true, required: true },
    {
      key: 'reason',
      kind: 'choice',
      required: true,
      options: ['wrong_amount', 'wrong_client', 'billed_twice', 'not_delivered', 'goodwill'],
    },
    { key: 'explanation', kind: 'longText', required: true },
  ],
  checklist: () => [detailsLine],
  prefill: () => ({}),
  resolvedAs: 'credited',
};
