import { remainders, settle } from '../billing/settle';
import { refuse, type Refusal } from '../errors/refusal';
import type { ClientBonds, RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { retentionsFrom } from '../retention/retention';
import type { Consequence, MissionClosing } from './consequences';
import { deskRules } from './desk';
import { detailsLine, documentLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

const reasons = ['ceased', 'terminated_by_client', 'terminated_by_firm', 'sold', 'deceased'] as const;

/** A client leaves when nobody else is at work for it: what is being sold is lost first, other units close what is theirs. */
function mayBeMade({ client, bonds }: RequestFacts): Refusal | null {
  if (client.leftOn !== null) return refuse('client_left');
  if (client.kind === 'prospect') return refuse('client_is_prospect');
  if (bonds && bonds.openOpportunities > 0)
    return refuse('client_has_open_work', { params: { count: bonds.openOpportunities } });
  return bonds && bonds.elsewhere > 0
    ? refuse('client_served_elsewhere', { params: { count: bonds.elsewhere } })
    : null;
}

function closings({ fields }: RequestState, bonds: ClientBonds | null, today: string): MissionClosing[] {
  const remainder = remainders.find((one) => one === fields['remainder']) ?? 'bill_now';
  return (bonds?.missions ?? []).map(({ id, instalments }) => ({
    missionId: id,
    on: fields['leftOn'] ?? today,
    ...settle(instalments, today, remainder),
  }));
}

function consequence(state: RequestState, { bonds, today }: RequestFacts, step: string): Consequence {
  const leftOn = state.fields['leftOn'] ?? today;
  switch (step) {
    case 'closeVault':
      return { step };
    case 'stopSynchronisations':
      return { step };
    case 'startRetention':
      return {
        step,
        leftOn,
        reason: state.fields['reason'] ?? '',
        retentions: retentionsFrom(leftOn, bonds?.documents ?? []),
      };
    default:
      return { step: 'closeMissions', closings: closings(state, bonds, today) };
  }
}

/** The end of a relation, in this order, so that what stops half-way never keeps working for a client who has left (requirement 310). */
export const clientExitTemplate: RequestTemplate = {
  ...deskRules({
    process: 'clientExit',
    version: 3,
    steps: [
      { node: 'closeMissions', by: 'process' },
      { node: 'closeVault', by: 'completes' },
      { node: 'stopSynchronisations', by: 'completes' },
      { node: 'startRetention', by: 'completes' },
    ],
    mayBeMade,
    consequence,
  }),
  kind: 'clientExit',
  group: 'assistance',
  models: modelOf('clientExit', 'Sortie client'),
  contexts: ['account'],
  reads: ['bonds'],
  barredBy: ['bonds'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'reason', kind: 'choice', required: true, options: reasons },
    { key: 'leftOn', kind: 'date', hint: true, required: true, day: 'past' },
    { key: 'remainder', kind: 'choice', hint: true, required: true, options: remainders },
    { key: 'explanation', kind: 'longText' },
  ],
  checklist: (_client, { reason }) => [
    detailsLine,
    ...(reason?.startsWith('terminated') ? [documentLine('termination', 'termination')] : []),
  ],
  prefill: ({ today }) => ({
    leftOn: { value: today, from: 'fromRule' },
    remainder: { value: 'bill_now', from: 'fromRule' },
  }),
  resolvedAs: 'clientLeft',
};
