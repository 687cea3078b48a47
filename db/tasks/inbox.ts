/** The inbox: what I hold, and what my group may take; due first. */
import { addDays } from '../../domain/dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';
import { regionsOf, type Person } from '../../domain/principal/principal';
import type { CaseKind } from '../../domain/cases/kinds';
import type { InboxSort } from '../../domain/tasks/inboxSorts';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { instantKey, type SortKey } from '../cases/read/sortKey';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { tasksWith, type FoundTasks } from './search';
import { taskSelect, taskView, type TaskRow } from './view';

export interface InboxFilter {
  queue: 'mine' | 'group' | 'followUp' | 'all';
  due?: 'late' | 'today' | 'week' | undefined;
  node?: string | undefined;
  kind?: CaseKind | undefined;
  /** Words, each of which stands somewhere in the case, in what was said on it, or in the title that somebody gave the task. */
  q?: string | undefined;
  sort?: InboxSort | undefined;
}

const mine = "t.state = 'claimed' AND t.assignee_id = :me";
/** What I hold and have not put off. */
const held = `${mine} AND (t.follow_up_at IS NULL OR t.follow_up_at <= :now)`;
/** What comes back to me: put off to a day, or lent to a colleague. */
const comesBack = `((${mine} AND t.follow_up_at > :now) OR (t.state = 'claimed' AND t.owner_id = :me))`;
const forMyGroup =
  "t.candidate_region_id = ANY (:regions::uuid[]) AND t.excluded_user_id IS DISTINCT FROM :me AND (t.state = 'open' OR (t.assignee_id <> :me AND t.owner_id IS DISTINCT FROM :me))";
const queues: Readonly<Record<InboxFilter['queue'], string>> = {
  mine: `(${held})`,
  group: `(${forMyGroup})`,
  followUp: comesBack,
  all: `((${held}) OR (${forMyGroup}))`,
};

const inFoundCase = 't.case_id = ANY (:cases::uuid[])';

/** The end of today or of this week in Paris, as an instant. */
export function dueBefore(due: 'late' | 'today' | 'week', now: Date): Date {
  const today = todayInParis(now);
  return due === 'late' ? now : atWallTime(addDays(today, due === 'today' ? 1 : 7), 0, europeParis);
}

/** What a page is sorted by; a task without a due date comes last, whichever way. The order of the soonest is an index's. */
const sortKeys: Readonly<Record<InboxSort, SortKey>> = {
  due: instantKey("coalesce(t.due_at, 'infinity')"),
  '-due': instantKey("coalesce(t.due_at, '-infinity')"),
  opened: instantKey('t.opened_at'),
  '-opened': instantKey('t.opened_at'),
};

/**
 * Only the conditions that were asked for, so that a page follows the index of due dates and stops at its limit.
 * @param found where the words of the filter stand; null when it has none
 */
function filterOf(person: Person, { queue, due, node, kind }: InboxFilter, found: FoundTasks | null, now: Date) {
  const parts = [
    `t.state IN ('open', 'claimed') AND ${queues[queue]}`,
    ...(due === undefined ? [] : ['t.due_at < :before::timestamptz']),
    ...(node === undefined ? [] : ['t.node = :node']),
    ...(kind === undefined ? [] : ['c.kind = :kind']),
    ...(found === null
      ? []
      : [found.added.length === 0 ? inFoundCase : `(${inFoundCase} OR t.id = ANY (:added::uuid[]))`]),
  ];
  return {
    sql: parts.join(' AND '),
    join: kind === undefined ? '' : 'JOIN cases c ON c.id = t.case_id',
    bindings: {
      me: person.userId,
      now,
      regions: regionsOf(person),
      before: due === undefined ? null : dueBefore(due, now),
      node: node ?? null,
      kind: kind ?? null,
      cases: found?.cases ?? null,
      added: found?.added ?? null,
    },
  };
}

interface Counts {
  mine: number;
  group: number;
  late: number;
  today: number;
  followUp: number;
}

async function inboxCounts(trx: Transaction, person: Person, now: Date): Promise<Counts> {
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
  const { sql, join, bindings } = filterOf(person, filter, await tasksWith(trx, filter.q), now);
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM tasks t ${join} WHERE ${sql}`,
    bindings,
  );
  return rows[0]?.count ?? 0;
}

interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** The page is found among the tasks alone; what stands beside them is joined to its few rows. */
async function pageOf(
  trx: Transaction,
  person: Person,
  filter: InboxFilter,
  found: FoundTasks | null,
  page: Page,
  now: Date,
): Promise<(TaskRow & { sortKey: string })[]> {
  const sort = filter.sort ?? 'due';
  const { value: sortKey, written, kind } = sortKeys[sort];
  const [direction, further] = sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
  const after = readCursor(page.cursor, kind);
  const beyond = after === null ? '' : `AND (${sortKey}, t.id) ${further} (:afterKey::timestamptz, :afterId::uuid)`;
  const { sql, join, bindings } = filterOf(person, filter, found, now);
  const from = `(SELECT t.*, ${written} AS "sortKey" FROM tasks t ${join} WHERE ${sql} ${beyond} ORDER BY ${sortKey} ${direction}, t.id ${direction} LIMIT :limit) t`;
  const { rows } = await trx.raw<{ rows: (TaskRow & { sortKey: string })[] }>(
    `${taskSelect(from, 't."sortKey"')} ORDER BY ${sortKey} ${direction}, t.id ${direction}`,
    { ...bindings, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  return rows;
}

/** One page of tasks, without the counts beside it: what a file is made of. */
export async function readInboxPage(trx: Transaction, person: Person, filter: InboxFilter, page: Page, now: Date) {
  const rows = await pageOf(trx, person, filter, await tasksWith(trx, filter.q), page, now);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null;
  return { items: shown.map((row) => taskView(row, person, now)), nextCursor };
}

export async function readInbox(trx: Transaction, person: Person, filter: InboxFilter, page: Page, now: Date) {
  const [tasks, counts] = await inOneTrip([
    () => readInboxPage(trx, person, filter, page, now),
    () => inboxCounts(trx, person, now),
  ]);
  return { ...tasks, counts };
}
