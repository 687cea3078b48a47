/** Every open case of the perimeter: where, since when, with whom, due when, late or not (S6 of the managers). */
import type { CaseKind } from '../../domain/cases/kinds';
import { toMoney } from '../../domain/money/cents';
import type { Person } from '../../domain/principal/principal';
import { accountRef } from '../accounts/accountRef';
import { fewCasesWith } from '../cases/read/fewCases';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { instantKey, type SortKey } from '../cases/read/sortKey';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import { inOneTrip } from '../inOneTrip';
import { everyWordIn, wordsOf } from '../search';
import { dueBefore } from '../tasks/inbox';
import type { Transaction } from '../wall';

export interface TrackingFilter {
  kind?: CaseKind | undefined;
  holderKind?: HolderRow['holderKind'] | undefined;
  businessUnitId?: string | undefined;
  due?: 'late' | 'today' | 'week' | 'none' | undefined;
  state?: string | undefined;
  q?: string | undefined;
}

/** With the cases that its words leave to look at, when they are few. */
interface Narrowed extends TrackingFilter {
  few: string[] | null;
}

async function narrowed(trx: Transaction, filter: TrackingFilter): Promise<Narrowed> {
  return { ...filter, few: await fewCasesWith(trx, filter.q) };
}

interface Row extends HolderRow {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  businessUnit: string;
  state: string;
  amountCents: number | null;
  openedAt: Date;
  opportunityId: string | null;
  sortKey: string;
}

const joinAccounts = 'JOIN accounts a ON a.id = c.account_id';
const joinOpportunities = 'LEFT JOIN opportunities o ON o.id = c.opportunity_id';

const byNumber: SortKey = { value: 'c.number', written: 'c.number', type: 'text', kind: 'text' };
/** What may be sorted by: an allowlist of expressions, never a text of the caller's. The order by due date is an index's. */
const sortKeys: Readonly<Record<string, SortKey>> = {
  due: instantKey("coalesce(c.due_at, 'infinity')"),
  since: instantKey('c.holder_since'),
  opened: instantKey('c.opened_at'),
  amount: {
    value: 'coalesce(o.euro_cents, 0)',
    written: 'coalesce(o.euro_cents, 0)::text',
    type: 'bigint',
    kind: 'integer',
    join: joinOpportunities,
  },
  number: byNumber,
};

/** Only the conditions that were asked for, so that a page follows an index and stops at its limit. */
function filterOf({ kind, holderKind, businessUnitId, due, state, q, few }: Narrowed, now: Date) {
  const timed = due === 'late' || due === 'today' || due === 'week' ? dueBefore(due, now) : null;
  const parts = [
    "c.closed_at IS NULL AND c.state <> 'draft'",
    ...(kind === undefined ? [] : ['c.kind = :kind']),
    ...(holderKind === undefined ? [] : ['c.holder_kind = :holder']),
    ...(businessUnitId === undefined ? [] : ['c.bu_id = :bu::uuid']),
    ...(state === undefined ? [] : ['c.state = :state']),
    ...(timed === null ? [] : ["coalesce(c.due_at, 'infinity') < :before::timestamptz"]),
    ...(due === 'none' ? ['c.due_at IS NULL'] : []),
    ...(q === undefined ? [] : [everyWordIn('c.search_text', 'a.search_text')]),
    ...(few === null ? [] : ['c.id = ANY (:few::uuid[])']),
  ];
  const bindings = {
    kind: kind ?? null,
    holder: holderKind ?? null,
    bu: businessUnitId ?? null,
    state: state ?? null,
    before: timed,
    words: wordsOf(q ?? ''),
    few,
  };
  return { sql: parts.join(' AND '), join: q === undefined ? '' : joinAccounts, bindings };
}

async function totals(trx: Transaction, filter: Narrowed, now: Date) {
  const { sql, join, bindings } = filterOf({ ...filter, due: undefined }, now);
  const { rows } = await trx.raw<{ rows: { all: number; late: number; dueToday: number; dueThisWeek: number }[] }>(
    `SELECT count(*)::int AS "all", count(*) FILTER (WHERE c.due_at < :now)::int AS late, count(*) FILTER (WHERE c.due_at >= :now AND c.due_at < :today)::int AS "dueToday",
       count(*) FILTER (WHERE c.due_at >= :now AND c.due_at < :week)::int AS "dueThisWeek" FROM cases c ${join} WHERE ${sql}`,
    { ...bindings, now, today: dueBefore('today', now), week: dueBefore('week', now) },
  );
  return rows[0] ?? { all: 0, late: 0, dueToday: 0, dueThisWeek: 0 };
}

/** The page is found among the cases alone; what stands beside them is joined to its few rows. */
async function rowsOf(
  trx: Transaction,
  filter: Narrowed,
  sort: string,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
): Promise<Row[]> {
  const descending = sort.startsWith('-');
  const {
    value: sortKey,
    written,
    type,
    kind,
    join: sortJoin = '',
  } = sortKeys[descending ? sort.slice(1) : sort] ?? byNumber;
  const [direction, further] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const after = readCursor(page.cursor, kind);
  const beyond = after === null ? '' : `AND (${sortKey}, c.id) ${further} (:afterKey::${type}, :afterId::uuid)`;
  const { sql, join, bindings } = filterOf(filter, now);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT c.id, c.kind, c.number, c.title, c.state, c.opened_at AS "openedAt", c.opportunity_id AS "opportunityId", b.name AS "businessUnit", o.euro_cents AS "amountCents", c."sortKey", ${holderColumns},
       ${accountRef} AS account
     FROM (SELECT c.*, ${written} AS "sortKey", ${sortKey} AS "sortValue" FROM cases c ${join} ${sortJoin}
       WHERE ${sql} ${beyond} ORDER BY ${sortKey} ${direction}, c.id ${direction} LIMIT :limit) c
       ${joinAccounts} ${joinOpportunities} JOIN business_units b ON b.id = c.bu_id ${holderJoins}
     ORDER BY c."sortValue" ${direction}, c.id ${direction}`,
    { ...bindings, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  return rows;
}

async function pageOf(
  trx: Transaction,
  person: Person,
  filter: Narrowed,
  sort: string,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const rows = await rowsOf(trx, filter, sort, page, now);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      title: row.title,
      account: row.account,
      businessUnit: row.businessUnit,
      state: row.state,
      stateSince: row.holderSince.toISOString(),
      holder: toHolder(row, person.userId),
      lateMinutes: row.dueAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - row.dueAt.getTime()) / 60_000)),
      amount: row.amountCents === null ? null : toMoney(row.amountCents),
      openedAt: row.openedAt.toISOString(),
      opportunityId: row.opportunityId,
    })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
  };
}

/** One page of cases, without the totals above it: what a file is made of. */
export async function trackPage(
  trx: Transaction,
  person: Person,
  filter: TrackingFilter,
  sort: string,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  return pageOf(trx, person, await narrowed(trx, filter), sort, page, now);
}

export async function trackCases(
  trx: Transaction,
  person: Person,
  filter: TrackingFilter,
  sort: string,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const asked = await narrowed(trx, filter);
  const [cases, counted] = await inOneTrip([
    () => pageOf(trx, person, asked, sort, page, now),
    () => totals(trx, asked, now),
  ]);
  return { ...cases, totals: counted };
}
