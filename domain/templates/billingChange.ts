import { leftToBillCents, rescheduled } from '../billing/billed';
import { billingRhythms } from '../billing/schedule';
import { refuse, type Refusal } from '../errors/refusal';
import { parseAmount } from '../money/cents';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import type { FieldValues } from './field';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

function mayBeMade({ mission, billing, today }: RequestFacts): Refusal | null {
  if (mission?.state !== 'REA' || billing === null) return refuse('mission_state_differs');
  return leftToBillCents(billing.instalments, today) > 0 ? null : refuse('nothing_to_bill');
}

function depositOf({ deposit }: FieldValues): number {
  return deposit ? parseAmount(deposit) : 0;
}

function whyNot({ fields }: RequestState, { billing, today }: RequestFacts): Refusal | null {
  const left = billing === null ? 0 : leftToBillCents(billing.instalments, today);
  return depositOf(fields) > left ? refuse('deposit_exceeds_rest', { params: { restCents: left } }) : null;
}

function newInstalments({ fields }: RequestState, { billing, mission, today }: RequestFacts) {
  const rhythm = billingRhythms.find((one) => one === fields['rhythm']) ?? 'single';
  return rescheduled(billing?.instalments ?? [], today, {
    rhythm,
    firstOn: fields['firstBillingOn'] ?? today,
    lastOn: mission?.endsOn ?? today,
    depositCents: depositOf(fields),
  });
}

/** What is still to bill gets another rhythm; what was billed stays, and the sum is the order's total to the cent. */
export const billingChangeTemplate: RequestTemplate = {
  ...deskRules({
    process: 'billingChange',
    version: 3,
    steps: [{ node: 'replaceInstalments', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence: (state, facts) => ({ step: 'replaceInstalments', instalments: newInstalments(state, facts) }),
  }),
  kind: 'billingChange',
  group: 'mission',
  models: modelOf('billingChange', 'Création / modification de facturation'),
  contexts: ['mission'],
  sole: false,
  serviceLevel: 'billing',
  fields: [
    { key: 'rhythm', kind: 'choice', hint: true, required: true, options: billingRhythms },
    { key: 'firstBillingOn', kind: 'date', required: true, day: 'future' },
    { key: 'deposit', kind: 'money', hint: true },
    { key: 'explanation', kind: 'longText', required: true },
  ],
  checklist: () => [detailsLine],
  prefill: () => ({}),
  resolvedAs: 'rescheduled',
};
