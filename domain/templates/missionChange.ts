import { billingRhythms, billingSchedule, type Instalment } from '../billing/schedule';
import { remainders, settle } from '../billing/settle';
import { refuse, type Refusal } from '../errors/refusal';
import { nextMissionState } from '../mission/state';
import { parseAmount } from '../money/cents';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { Consequence, MissionClosing } from './consequences';
import { deskRules } from './desk';
import type { FieldValues } from './field';
import { detailsLine, documentLine } from './lines';
import type { RequestTemplate } from './template';

const actions = ['change', 'renewal', 'closing'] as const;
const titles: Readonly<Record<(typeof actions)[number], string>> = {
  change: 'Modification de mission',
  renewal: 'Renouvellement de mission',
  closing: 'Clôture de mission',
};
const when = (action: (typeof actions)[number]) => ({ field: 'action', is: [action] });

/** What can be closed can be changed: a mission under way (D14). */
function mayBeMade({ mission }: RequestFacts): Refusal | null {
  return mission && nextMissionState(mission.state, 'closed') ? null : refuse('mission_state_differs');
}

function whyNot({ fields }: RequestState, { mission }: RequestFacts): Refusal | null {
  const { action, endsOn, deliveryLeadId, renewedUntil } = fields;
  if (action === 'change' && !endsOn && !deliveryLeadId) return refuse('nothing_changes');
  return action === 'renewal' && (renewedUntil ?? '') <= (mission?.endsOn ?? '')
    ? refuse('renewal_not_later', { params: { endsOn: mission?.endsOn ?? '' } })
    : null;
}

/** The fee of the new period, to the cent; what the order has to bill already stays as it is. */
function addedInstalments({ amount, rhythm, firstBillingOn, renewedUntil }: FieldValues): Instalment[] {
  const chosen = billingRhythms.find((one) => one === rhythm) ?? 'single';
  return billingSchedule(parseAmount(amount ?? '0'), chosen, firstBillingOn ?? '', renewedUntil ?? '');
}

function closingOf({ closedOn, remainder }: FieldValues, { mission, billing, today }: RequestFacts): MissionClosing {
  const chosen = remainders.find((one) => one === remainder) ?? 'bill_now';
  return { missionId: mission?.id ?? '', on: closedOn ?? today, ...settle(billing?.instalments ?? [], today, chosen) };
}

function consequence({ fields }: RequestState, facts: RequestFacts): Consequence {
  const same = {
    step: 'changeMission',
    missionId: facts.mission?.id ?? '',
    endsOn: null,
    deliveryLeadId: null,
    added: [],
    closing: null,
  } as const;
  switch (fields['action']) {
    case 'renewal':
      return { ...same, endsOn: fields['renewedUntil'] ?? null, added: addedInstalments(fields) };
    case 'closing':
      return { ...same, closing: closingOf(fields, facts) };
    default:
      return { ...same, endsOn: fields['endsOn'] || null, deliveryLeadId: fields['deliveryLeadId'] || null };
  }
}

/** A mission under way is changed, renewed with the fee of its new period, or closed: REA → TER (D14, requirements 267, 311). */
export const missionChangeTemplate: RequestTemplate = {
  ...deskRules({
    process: 'missionChange',
    version: 3,
    steps: [{ node: 'changeMission', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence,
  }),
  kind: 'missionChange',
  group: 'assistance',
  models: actions.map((action) => ({ key: `missionChange.${action}`, title: titles[action], preset: { action } })),
  contexts: ['mission'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'action', kind: 'choice', required: true, options: actions },
    { key: 'endsOn', kind: 'date', hint: true, day: 'future', when: when('change') },
    { key: 'deliveryLeadId', kind: 'person', hint: true, when: when('change') },
    { key: 'renewedUntil', kind: 'date', required: true, day: 'future', when: when('renewal') },
    { key: 'amount', kind: 'money', hint: true, required: true, when: when('renewal') },
    { key: 'rhythm', kind: 'choice', required: true, options: billingRhythms, when: when('renewal') },
    { key: 'firstBillingOn', kind: 'date', required: true, day: 'future', when: when('renewal') },
    { key: 'closedOn', kind: 'date', required: true, day: 'past', when: when('closing') },
    {
      key: 'closingReason',
      kind: 'choice',
      required: true,
      options: ['completed', 'terminated_by_client', 'terminated_by_firm', 'ceased'],
      when: when('closing'),
    },
    { key: 'remainder', kind: 'choice', hint: true, required: true, options: remainders, when: when('closing') },
    { key: 'explanation', kind: 'longText' },
  ],
  // A renewal rests on what the client signed; a termination on the letter that says so.
  checklist: (_client, { action, closingReason }) => [
    detailsLine,
    ...(action === 'renewal' ? [documentLine('amendment', 'amendment')] : []),
    ...(action === 'closing' && closingReason?.startsWith('terminated')
      ? [documentLine('termination', 'termination')]
      : []),
  ],
  prefill: ({ mission, today }) => ({
    action: { value: 'change', from: 'fromRule' },
    ...(mission && {
      firstBillingOn: { value: mission.endsOn > today ? mission.endsOn : today, from: 'fromMission' as const },
    }),
    closedOn: { value: today, from: 'fromRule' },
  }),
  resolvedAs: 'missionChanged',
};
