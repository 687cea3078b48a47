import type { CaseKind } from '../../domain/cases/kinds';
import { repairsOf, type Repair } from '../../domain/incidents/repairs';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { instantKey } from '../cases/read/sortKey';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  code: string;
  node: string;
  round: number;
  openedAt: Date;
  lastSeenAt: Date;
  closedAt: Date | null;
  case: { id: string; kind: CaseKind; number: string; title: string; opportunityId: string | null };
  repair: Repair | null;
  repairAskedAt: Date | null;
  repairDoneAt: Date | null;
  repairBy: string | null;
  sortKey: string;
}

const byOpening = instantKey('i.opened_at');
const byClosing = instantKey('i.closed_at');

const select = (sortKey: string) => `
  SELECT i.id, i.code, i.node, i.round, i.opened_at AS "openedAt", i.last_seen_at AS "lastSeenAt", i.closed_at AS "closedAt",
    jsonb_build_object('id', c.id, 'kind', c.kind, 'number', c.number, 'title', c.title, 'opportunityId', c.opportunity_id) AS "case",
    i.repair, i.repair_asked_at AS "repairAskedAt", i.repair_done_at AS "repairDoneAt", u.first_name || ' ' || u.last_name AS "repairBy", ${sortKey} AS "sortKey"
  FROM incidents i JOIN cases c ON c.id = i.case_id LEFT JOIN users u ON u.id = i.repair_asked_by`;

function toView(row: Row) {
  const { id, code, node, round, openedAt, lastSeenAt, closedAt, repair, repairAskedAt } = row;
  const waits = repair !== null && row.repairDoneAt === null;
  return {
    id,
    code,
    node,
    round,
    openedAt: openedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    case: row.case,
    repairs: closedAt === null && !waits ? [...repairsOf(code)] : [],
    repair:
      repair !== null && repairAskedAt !== null
        ? { kind: repair, at: repairAskedAt.toISOString(), by: row.repairBy ?? '', done: !waits }
        : null,
  };
}

const selectOne = `${select(byOpening.written)} WHERE i.id = ?`;

/** An incident of the perimeter, or null. */
export async function readIncident(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectOne, [id]);
  return rows[0] ? toView(rows[0]) : null;
}

const pages = {
  open: `${select(byOpening.written)} WHERE i.closed_at IS NULL AND (:afterKey::text IS NULL OR (i.opened_at, i.id) > (:afterKey::timestamptz, :afterId::uuid)) ORDER BY i.opened_at, i.id LIMIT :limit`,
  closed: `${select(byClosing.written)} WHERE i.closed_at IS NOT NULL AND (:afterKey::text IS NULL OR (i.closed_at, i.id) < (:afterKey::timestamptz, :afterId::uuid)) ORDER BY i.closed_at DESC, i.id DESC LIMIT :limit`,
};

/** Incidents of the perimeter: the oldest open ones first, closed ones from the newest. */
export async function listIncidents(
  trx: Transaction,
  state: 'open' | 'closed',
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, byOpening.kind);
  const values = { afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 };
  const { rows } = await trx.raw<{ rows: Row[] }>(pages[state], values);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toView),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
  };
}

interface PassRow {
  id: number;
  askedAt: Date;
  finishedAt: Date | null;
  restarted: number | null;
  ended: number | null;
}

/** The last comparison of rows and runs that was finished, or null. */
export async function lastReconciliation(trx: Transaction) {
  const pass = await trx('reconciliations')
    .whereNotNull('finished_at')
    .orderBy('id', 'desc')
    .first<PassRow | undefined>('id', 'asked_at as askedAt', 'finished_at as finishedAt', 'restarted', 'ended');
  return pass
    ? { ...pass, askedAt: pass.askedAt.toISOString(), finishedAt: pass.finishedAt?.toISOString() ?? null }
    : null;
}
