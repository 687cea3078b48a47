/** Who had the ball, from when to when: recomputed from what was decided, and what it came to in business time. */
import { addBusinessMinutes, businessMsBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';
import type { Performer } from '../processes/graph';
import { AD_HOC } from '../tasks/task';
import { waitCauses, waitHolders, type WaitCause } from '../processes/request/waits';

export const holderKinds = [
  'requester',
  'business_support',
  'approver',
  'client',
  'third_party',
  'event',
  'system',
  'nobody',
] as const;
export type HolderKind = (typeof holderKinds)[number];

export interface Span {
  holder: HolderKind;
  /** Null while a group has it and nobody of it took it. */
  userId: string | null;
  /** What is waited for meanwhile; null when nothing is. */
  cause: WaitCause | null;
  from: Date;
  /** Null for whoever has it now. */
  to: Date | null;
}

interface Decided {
  type: string;
  data: Record<string, unknown>;
  at: Date;
}

export interface LedgerFacts {
  /** Who does the task at a node. */
  performerOf: (node: string) => Performer | null;
  /** The one person whose task it is; null for a group. */
  personOf: (performer: Performer) => string | null;
}

type Holding = Pick<Span, 'holder' | 'userId' | 'cause'>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** Decisions after which nobody has the ball any more. */
const endings = [
  'requestResolved',
  'requestCancelled',
  'requestUnanswered',
  'requestClosed',
  'approvalVoided',
  'approvalClosed',
];
/** Decisions that pass a task on within whoever does it. */
const handedTo: Readonly<Record<string, string>> = {
  taskClaimed: 'assigneeId',
  taskReassigned: 'toUserId',
  taskDelegated: 'toUserId',
  taskReturned: 'toUserId',
  taskStoodIn: 'toUserId',
  taskCameBack: 'toUserId',
  taskLeaseExpired: 'toUserId',
  taskReleased: 'none',
};

function holdingAfter({ type, data }: Decided, before: Holding, { performerOf, personOf }: LedgerFacts): Holding {
  if (type === 'requestSubmitted' || type === 'requestReopened' || type === 'taskCompleted')
    return { holder: 'system', userId: null, cause: null };
  if (endings.includes(type)) return { holder: 'nobody', userId: null, cause: null };
  const cause = type === 'requestWaits' ? waitCauses.find((one) => one === data['cause']) : undefined;
  if (cause) return { holder: waitHolders[cause], userId: null, cause };
  if (type === 'requestResumed') return { holder: 'business_support', userId: text(data['toUserId']), cause: null };
  if (type === 'taskOpened') {
    const performer = performerOf(text(data['node']) ?? '');
    return performer ? { holder: performer, userId: personOf(performer), cause: null } : before;
  }
  // What people added beside it moves without the request.
  const field = data['node'] === AD_HOC ? undefined : handedTo[type];
  // What waits is in nobody's hands: whoever comes back to it may change meanwhile.
  return field === undefined || before.cause !== null ? before : { ...before, userId: text(data[field]) };
}

/** @param first who has it before anything is decided @returns spans in order, each beginning where the one before ends; what lasted no time is left out */
export function ledgerOf(
  events: readonly Decided[],
  first: Pick<Span, 'holder' | 'userId' | 'from'>,
  facts: LedgerFacts,
): Span[] {
  const spans: Span[] = [{ ...first, cause: null, to: null }];
  for (const event of events) {
    const last = spans.at(-1);
    if (!last) break;
    const next = holdingAfter(event, last, facts);
    if (next.holder === last.holder && next.userId === last.userId && next.cause === last.cause) continue;
    if (event.at <= last.from) Object.assign(last, next);
    else {
      last.to = event.at;
      spans.push({ ...next, from: event.at, to: null });
    }
  }
  return spans;
}

export interface Share<S> {
  span: S;
  /** Business milliseconds. */
  ms: number;
}

export interface Overrun<S> {
  /** When it would have been done had its whole budget run without a stop. */
  promisedAt: Date;
  lateMs: number;
  /** Who had it while it was late, in order. */
  shares: Share<S>[];
}

/**
 * How late, and who had the ball meanwhile: "3 h 10 : 2 h 40 chez nous, 30 min en attente de…". Counted from the instant
 * that was promised when it was sent, because that is what whoever waits for it sees; the service level's own clock stops
 * while Business Support does not have it.
 */
export function overrunOf<S extends Pick<Span, 'holder' | 'from' | 'to'>>(
  spans: readonly S[],
  sentAt: Date,
  budgetMinutes: number,
  calendar: BusinessCalendar,
  now: Date,
): Overrun<S> {
  const promisedAt = addBusinessMinutes(sentAt, budgetMinutes, calendar);
  const shares = spans
    .filter(({ holder }) => holder !== 'nobody')
    .map((span) => ({
      span,
      ms: businessMsBetween(new Date(Math.max(span.from.getTime(), promisedAt.getTime())), span.to ?? now, calendar),
    }))
    .filter(({ ms }) => ms > 0);
  return { promisedAt, lateMs: shares.reduce((sum, { ms }) => sum + ms, 0), shares };
}
