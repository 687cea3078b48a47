/** What happened, as a sentence that the screen puts into words. */
import type { TimelineKey } from './keys';

export interface Sentence<K extends string> {
  key: K;
  params: Record<string, string | number>;
}

interface Told {
  type: string;
  data: Record<string, unknown>;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function stageChanged({ data }: Told): Sentence<TimelineKey> {
  const params = {
    from: text(data['from']),
    to: text(data['to']),
    reason: text(data['reason']),
    comment: text(data['comment']),
    lossReason: text(data['lossReason']),
    competitor: text(data['competitor']),
  };
  if (params.to === 'won') return { key: 'opportunityWon', params };
  if (params.to === 'lost') return { key: 'opportunityLost', params };
  if (params.from === 'lost') return { key: 'opportunityRevived', params };
  return { key: params.reason === '' ? 'stageChanged' : 'stageChangedBack', params };
}

function fieldsChanged({ data }: Told): Sentence<TimelineKey> {
  const changes = Array.isArray(data['changes']) ? (data['changes'] as { field: string }[]) : [];
  return {
    key: 'fieldsChanged',
    params: { count: changes.length, fields: changes.map(({ field }) => field).join(',') },
  };
}

function itemJudged({ data }: Told): Sentence<TimelineKey> {
  const params = { line: text(data['key']), reasonCode: text(data['reasonCode']), comment: text(data['comment']) };
  if (data['verdict'] === 'accepted') return { key: 'itemAccepted', params };
  return { key: data['verdict'] === 'refused' ? 'itemRefused' : 'itemReopened', params };
}

function keysOf(lines: unknown): string {
  return Array.isArray(lines)
    ? (lines as (string | { key: string })[]).map((line) => (typeof line === 'string' ? line : line.key)).join(',')
    : '';
}

function checklistDerived({ data }: Told): Sentence<TimelineKey> {
  return {
    key: 'checklistDerived',
    params: { added: keysOf(data['added']), withdrawn: keysOf(data['withdrawn']), answered: keysOf(data['answered']) },
  };
}

function flat(data: Record<string, unknown>): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data))
    if (typeof value === 'string' || typeof value === 'number') params[key] = value;
  // The coded reasons of a refusal.
  if (Array.isArray(data['reasonCodes'])) params['reasonCodes'] = data['reasonCodes'].map(text).join(',');
  return params;
}

const resumedBy: Readonly<Record<string, TimelineKey>> = {
  happened: 'requestResumedHappened',
  moot: 'requestResumedMoot',
  came: 'requestResumedCame',
};

const special: Readonly<Record<string, (event: Told) => Sentence<TimelineKey>>> = {
  stageChanged,
  fieldsChanged,
  itemJudged,
  checklistDerived,
  proposalSubmitted: ({ data }) => ({
    key: data['approver'] ? 'proposalSubmittedForApproval' : 'proposalSubmitted',
    params: flat(data),
  }),
  proposalApproved: ({ data }) => ({
    key: data['by'] === 'rule' ? 'proposalApprovedByRule' : 'proposalApproved',
    params: flat(data),
  }),
  approvalGiven: ({ data }) => ({
    key: data['outcome'] === 'refused' ? 'approvalRefused' : 'approvalGiven',
    params: flat(data),
  }),
  taskLeaseExpired: ({ data }) => ({
    key: data['toUserId'] === null ? 'taskLeaseExpired' : 'taskLeaseExpiredToOwner',
    params: flat(data),
  }),
  taskAdded: ({ data }) => ({ key: data['toUserId'] === null ? 'taskAddedToGroup' : 'taskAdded', params: flat(data) }),
  taskCancelled: ({ data }) => ({ key: data['reason'] === null ? 'taskDropped' : 'taskCancelled', params: flat(data) }),
  taskFollowUpEnded: ({ data }) => ({
    key: data['came'] === true ? 'taskFollowUpCame' : 'taskFollowUpGivenUp',
    params: flat(data),
  }),
  letterMailed: ({ data }) => ({
    key: 'letterMailed',
    params: {
      to: Array.isArray(data['recipients'])
        ? (data['recipients'] as { name: string }[]).map(({ name }) => name).join(', ')
        : '',
    },
  }),
  requestResumed: ({ data }) => ({ key: resumedBy[text(data['end'])] ?? 'requestResumedTaken', params: flat(data) }),
  requestReturned: ({ data }) => ({
    key: 'requestReturned',
    params: { count: Array.isArray(data['lines']) ? data['lines'].length : 0 },
  }),
};

/** @param event as it was appended; ids among its data are left to whoever links them */
export function sayEvent(event: Told): Sentence<TimelineKey> {
  return special[event.type]?.(event) ?? { key: event.type as TimelineKey, params: flat(event.data) };
}
