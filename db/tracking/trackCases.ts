/** Every open case of the perimeter: where, since when, with whom, due when, late or not (S6 of the managers). */
import type { CaseKind } from '../../domain/cases/kinds';
import { toMoney } from '../../domain/money/cents';
import type { Person } from '../../domain/principal/principal';
import { accountNames, accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
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

interface Row extends HolderRow {
  id: string; kind: CaseKind; number: string; title: string; account: { id: string; number: string; name: string; kind: 'prospect' | 'client' }; businessUnit: string; state: string;
  amountCents: number | null; openedAt: Date; opportunityId: string | null; sortKey: string;
}

/** What may be sorted by: an allowlist of expressions, never a text of the caller's. Dates are compared as text in ISO order. */
const sortKeys: Readonly<Record<string, string>> = {
  due: "coalesce(to_char(c.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS'), '9999')",
  since: "to_char(c.holder_since AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS')",
  opened: "to_char(c.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS')",
  amount: "lpad(coalesce(o.euro_cents, 0)::text, 15, '0')",
  number: 'c.number',
};

const open = "c.closed_at IS NULL AND c.state <> 'draft'";
const from = `FROM cases c JOIN accounts a ON a.id = c.account_id LEFT JOIN opportunities o ON o.id = c.opportunity_id JOIN business_units b ON b.id = c.bu_id ${holderJoins}`;

function filterOf({ kind, holderKind, businessUnitId, due, state, q }: TrackingFilter, now: Date) {
  const timed = due === 'late' || due === 'today' || due === 'week' ? dueBefore(due, now) : null;
  return {
    sql: `${open} AND (:kind::text IS NULL OR c.kind = :kind) AND (:holder::text IS NULL OR c.holder_kind = :holder) AND (:bu::uuid IS NULL OR c.bu_id = :bu::uuid)
      AND (:state::text IS NULL OR c.state = :state) AND (:before::timestamptz IS NULL OR c.due_at < :before::timestamptz) AND (NOT :undated::boolean OR c.due_at IS NULL)
      AND (:q::text IS NULL OR unaccent(lower(c.number || ' ' || c.title || ' ' || ${accountNames})) LIKE '%' || unaccent(lower(:q::text)) || '%')`,
    bindings: { kind: kind ?? null, holder: holderKind ?? null, bu: businessUnitId ?? null, state: state ?? null, before: timed, undated: due === 'none', q: q ?? null },
  };
}

async function totals(trx: Transaction, filter: TrackingFilter, now: Date) {
  const { sql, bindings } = filterOf({ ...filter, due: undefined }, now);
  const { rows } = await trx.raw<{ rows: { all: number; late: number; dueToday: number; dueThisWeek: number }[] }>(
    `SELECT count(*)::int AS "all", count(*) FILTER (WHERE c.due_at < :now)::int AS late, count(*) FILTER (WHERE c.due_at >= :now AND c.due_at < :today)::int AS "dueToday",
       count(*) FILTER (WHERE c.due_at >= :now AND c.due_at < :week)::int AS "dueThisWeek" ${from} WHERE ${sql}`,
    { ...bindings, now, today: dueBefore('today', now), week: dueBefore('week', now) },
  );
  return rows[0] ?? { all: 0, late: 0, dueToday: 0, dueThisWeek: 0 };
}

export async function trackCases(trx: Transaction, person: Person, filter: TrackingFilter, sort: string, page: { cursor?: string | undefined; limit: number }, now: Date) {
  const descending = sort.startsWith('-');
  const key = sortKeys[descending ? sort.slice(1) : sort] ?? 'c.number';
  const [direction, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const after = readCursor(page.cursor, 'text');
  const { sql, bindings } = filterOf(filter, now);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT c.id, c.kind, c.number, c.title, c.state, c.opened_at AS "openedAt", c.opportunity_id AS "opportunityId", b.name AS "businessUnit", o.euro_cents AS "amountCents", ${key} AS "sortKey", ${holderColumns},
       ${accountRef} AS account
     ${from} WHERE ${sql} AND (:afterKey::text IS NULL OR (${key}, c.id) ${beyond} (:afterKey, :afterId::uuid)) ORDER BY ${key} ${direction}, c.id ${direction} LIMIT :limit`,
    { ...bindings, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id, kind: row.kind, number: row.number, title: row.title, account: row.account, businessUnit: row.businessUnit, state: row.state, stateSince: row.holderSince.toISOString(), holder: toHolder(row, person.userId),
      lateMinutes: row.dueAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - row.dueAt.getTime()) / 60_000)), amount: row.amountCents === null ? null : toMoney(row.amountCents), openedAt: row.openedAt.toISOString(), opportunityId: row.opportunityId,
    })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
    totals: await totals(trx, filter, now),
  };
}
