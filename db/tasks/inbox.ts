/** The inbox: what I hold, and what my group may take; due first. */
import { addDays } from '../../domain/dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';
import type { Person } from '../../domain/principal/principal';
import type { CaseKind } from '../../domain/cases/kinds';
import type { InboxSort } from '../../domain/tasks/inboxSorts';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { casesWith } from '../cases/read/search';
import type { Transaction } from '../wall';
import { taskSelect, taskView, type TaskRow } from './view';

export interface InboxFilter {
  queue: 'mine' | 'group' | 'followUp' | 'all';
  due?: 'late' | 'today' | 'week' | undefined;
  node?: string | undefined;
  kind?: CaseKind | undefined;
  /** Words, each of which stands somewhere in the case or in what was said on it. */
  q?: string | undefined;
  sort?: InboxSort | undefined;
}

const mine = "t.state = 'claimed' AND t.assignee_id = :me";
/** What I hold and have not put off. */
const held = `${mine} AND (t.follow_up_at IS NULL OR t.follow_up_at <= :now)`;
/** What comes back to me: put off to a day, or lent to a colleague. */
const comesBack = `((${mine} AND t.follow_up_at > :now) OR (t.state = 'claimed' AND t.owner_id = :me))`;
const forMyGroup = "t.candidate_region_id = ANY (:regions::uuid[]) AND t.excluded_user_id IS DISTINCT FROM :me AND (t.state = 'open' OR (t.assignee_id <> :me AND t.owner_id IS DISTINCT FROM :me))";
const queues: Readonly<Record<InboxFilter['queue'], string>> = { mine: `(${held})`, group: `(${forMyGroup})`, followUp: comesBack, all: `((${held}) OR (${forMyGroup}))` };

/** The end of today or of this week in Paris, as an instant. */
export function dueBefore(due: 'late' | 'today' | 'week', now: Date): Date {
  const today = todayInParis(now);
  return due === 'late' ? now : atWallTime(addDays(today, due === 'today' ? 1 : 7), 0, europeParis);
}

function regionsOf(person: Person): string[] {
  return person.roles.filter(({ role, scope }) => scope === 'region' && (role === 'business_support' || role === 'support_supervisor')).map(({ scopeId }) => scopeId);
}

async function bindingsOf(trx: Transaction, person: Person, { due, node, kind, q }: InboxFilter, now: Date) {
  const found = await casesWith(trx, q);
  return { me: person.userId, now, regions: regionsOf(person), before: due === undefined ? null : dueBefore(due, now), node: node ?? null, kind: kind ?? null, found };
}

const filters = `t.state IN ('open', 'claimed') AND (:before::timestamptz IS NULL OR t.due_at < :before::timestamptz) AND (:node::text IS NULL OR t.node = :node)
  AND (:kind::text IS NULL OR c.kind = :kind) AND (:found::uuid[] IS NULL OR t.case_id = ANY (:found::uuid[]))`;

interface Counts {
  mine: number;
  group: number;
  late: number;
  today: number;
  followUp: number;
}

export async function inboxCounts(trx: Transaction, person: Person, now: Date): Promise<Counts> {
  const { rows } = await trx.raw<{ rows: Counts[] }>(
    `SELECT count(*) FILTER (WHERE ${queues.mine})::int AS mine, count(*) FILTER (WHERE ${queues.group})::int AS "group", count(*) FILTER (WHERE ${queues.all} AND t.due_at < :now)::int AS late,
       count(*) FILTER (WHERE ${queues.all} AND t.due_at < :tonight)::int AS today, count(*) FILTER (WHERE ${queues.followUp})::int AS "followUp"
     FROM tasks t WHERE t.state IN ('open', 'claimed')`,
    { me: person.userId, regions: regionsOf(person), now, tonight: dueBefore('today', now) },
  );
  return rows[0] ?? { mine: 0, group: 0, late: 0, today: 0, followUp: 0 };
}

/** How many tasks a filter holds, all pages together. */
export async function countInbox(trx: Transaction, person: Person, filter: InboxFilter, now: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(`SELECT count(*)::int AS count FROM tasks t JOIN cases c ON c.id = t.case_id WHERE ${queues[filter.queue]} AND ${filters}`, await bindingsOf(trx, person, filter, now));
  return rows[0]?.count ?? 0;
}

/** What a page is sorted by; a task without a due date comes last, whichever way. */
const orders: Readonly<Record<'due' | 'opened', { sql: string; keyOf: (row: TaskRow) => Date | null }>> = {
  due: { sql: 'coalesce(t.due_at, :last::timestamptz)', keyOf: ({ taskDueAt }) => taskDueAt },
  opened: { sql: 't.opened_at', keyOf: ({ openedAt }) => openedAt },
};

export async function readInbox(trx: Transaction, person: Person, filter: InboxFilter, page: { cursor?: string | undefined; limit: number }, now: Date) {
  const after = readCursor(page.cursor, 'instant');
  const sort = filter.sort ?? 'due';
  const order = orders[sort === 'due' || sort === '-due' ? 'due' : 'opened'];
  const [direction, beyond] = sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
  const last = sort.startsWith('-') ? '-infinity' : 'infinity';
  const { rows } = await trx.raw<{ rows: TaskRow[] }>(
    `${taskSelect} WHERE ${queues[filter.queue]} AND ${filters} AND (:afterKey::text IS NULL OR (${order.sql}, t.id) ${beyond} (:afterKey::timestamptz, :afterId::uuid))
     ORDER BY ${order.sql} ${direction}, t.id ${direction} LIMIT :limit`,
    { ...(await bindingsOf(trx, person, filter, now)), last, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  const shown = rows.slice(0, page.limit);
  const end = shown.at(-1);
  const nextCursor = rows.length > page.limit && end ? writeCursor({ key: order.keyOf(end)?.toISOString() ?? last, id: end.id }) : null;
  return { items: shown.map((row) => taskView(row, person, now)), nextCursor, counts: await inboxCounts(trx, person, now) };
}
