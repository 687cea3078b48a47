import { rangeOf, type InteractionView } from '../../domain/interaction/views';
import { readCursor, writeCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';
import { interactionSelect, toInteraction, type InteractionRow } from './view';

export interface InteractionFilter {
  assigneeId?: string | undefined;
  accountId?: string | undefined;
  opportunityId?: string | undefined;
  view: InteractionView | 'open' | 'all';
  /** What goes on between two instants, for a calendar. */
  from?: string | undefined;
  before?: string | undefined;
}

interface Asked {
  viewerId: string;
  now: Date;
  page: { cursor?: string | undefined; limit: number };
}

type Bindings = Record<string, string | Date | number | null>;

/** Whose, and where: what the counters of a page share with its rows. */
function whoseOf({ assigneeId, accountId, opportunityId }: InteractionFilter): { sql: string; bindings: Bindings } {
  const parts = [
    ...(assigneeId === undefined ? [] : ['i.assignee_id = :assignee']),
    ...(accountId === undefined ? [] : ['i.account_id = :account']),
    // By an opportunity that the caller does not see nothing is found, even where its account is theirs.
    ...(opportunityId === undefined
      ? []
      : ['i.opportunity_id = (SELECT o.id FROM opportunities o WHERE o.id = :opportunity)']),
  ];
  return {
    sql: parts.length > 0 ? parts.join(' AND ') : 'true',
    bindings: { assignee: assigneeId ?? null, account: accountId ?? null, opportunity: opportunityId ?? null },
  };
}

function whenOf({ view, from, before }: InteractionFilter, now: Date): { sql: string; bindings: Bindings } {
  const range =
    view === 'all' || view === 'open'
      ? { done: view === 'open' ? false : null, from: null, before: null }
      : rangeOf(view, now);
  const parts = [
    ...(range.done === null ? [] : [range.done ? 'i.done_at IS NOT NULL' : 'i.done_at IS NULL']),
    ...(range.from === null ? [] : ['i.ends_at >= :endsFrom']),
    ...(range.before === null ? [] : ['i.ends_at < :endsBefore']),
    ...(from === undefined ? [] : ['i.ends_at >= :shownFrom::timestamptz']),
    ...(before === undefined ? [] : ['i.starts_at < :shownBefore::timestamptz']),
  ];
  return {
    sql: parts.length > 0 ? parts.join(' AND ') : 'true',
    bindings: { endsFrom: range.from, endsBefore: range.before, shownFrom: from ?? null, shownBefore: before ?? null },
  };
}

/** A page of interactions: what is to do with its nearest end first, the rest with its latest first. */
export async function listInteractions(trx: Transaction, filter: InteractionFilter, { viewerId, now, page }: Asked) {
  const [whose, when] = [whoseOf(filter), whenOf(filter, now)];
  const after = readCursor(page.cursor, 'instant');
  const nearestFirst = filter.before !== undefined || !['done', 'all'].includes(filter.view);
  const direction = nearestFirst ? 'ASC' : 'DESC';
  const beyond =
    after === null ? 'true' : `(i.ends_at, i.id) ${nearestFirst ? '>' : '<'} (:afterKey::timestamptz, :afterId::uuid)`;
  const { rows } = await trx.raw<{ rows: InteractionRow[] }>(
    `${interactionSelect} WHERE ${whose.sql} AND ${when.sql} AND ${beyond} ORDER BY i.ends_at ${direction}, i.id ${direction} LIMIT :limit`,
    {
      ...whose.bindings,
      ...when.bindings,
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
      limit: page.limit + 1,
    },
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toInteraction(row, viewerId, now)),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.endsAt.toISOString(), id: last.id }) : null,
    counts: await countViews(trx, filter, now),
  };
}

export type ViewCounts = Record<'late' | 'today' | 'week' | 'later', number>;

/** How many are open in each view, in one pass over what is open. */
async function countViews(trx: Transaction, filter: InteractionFilter, now: Date): Promise<ViewCounts> {
  const whose = whoseOf(filter);
  const { rows } = await trx.raw<{ rows: ViewCounts[] }>(
    `SELECT count(*) FILTER (WHERE i.ends_at < :now) AS late, count(*) FILTER (WHERE i.ends_at >= :now AND i.ends_at < :tomorrow) AS today,
       count(*) FILTER (WHERE i.ends_at >= :tomorrow AND i.ends_at < :monday) AS week, count(*) FILTER (WHERE i.ends_at >= :monday) AS later
     FROM interactions i WHERE i.done_at IS NULL AND ${whose.sql}`,
    { ...whose.bindings, now, tomorrow: rangeOf('today', now).before, monday: rangeOf('week', now).before },
  );
  return rows[0] ?? { late: 0, today: 0, week: 0, later: 0 };
}
