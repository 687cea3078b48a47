import { sayEvent } from '../../../domain/said/timeline';
import type { TimelineKey } from '../../../domain/said/keys';
import type { Transaction } from '../../wall';

export interface TimelineItem {
  seq: number;
  at: string;
  by: { kind: 'person' | 'substitute' | 'service' | 'system'; name: string; for?: string };
  said: { key: TimelineKey; params: Record<string, string | number> };
}

/** A decision as it was appended, with the names that its sentence needs. */
export interface TimelineRow {
  seq: number;
  type: string;
  data: Record<string, unknown>;
  at: Date;
  principalKind: TimelineItem['by']['kind'];
  name: string | null;
  inPlaceOf: string | null;
  fromName: string | null;
  toName: string | null;
  forName: string | null;
  /** The line of the checklist that the decision is about. */
  line: string | null;
  lossReason: string | null;
  /** What a task that people added says. */
  taskTitle: string | null;
}

const nameOf = (field: string) =>
  `(SELECT p.first_name || ' ' || p.last_name FROM users p WHERE p.id = nullif(e.data->>'${field}', '')::uuid)`;
/** Of `case_events e` joined with `users u`: the decision, and the names of whom and what it is about. */
export const decisionColumns = `e.seq, e.type, e.data, e.at, e.principal_kind AS "principalKind", u.first_name || ' ' || u.last_name AS name,
  (SELECT p.first_name || ' ' || p.last_name FROM users p WHERE p.id = e.for_user_id) AS "inPlaceOf",
  ${nameOf('fromUserId')} AS "fromName", ${nameOf('toUserId')} AS "toName", ${nameOf('forUserId')} AS "forName", (SELECT i.key FROM checklist_items i WHERE i.id = nullif(e.data->>'itemId', '')::uuid) AS line,
  (SELECT v.label FROM list_values v WHERE v.company_id = e.company_id AND v.list = 'lossReason' AND v.code = e.data->>'lossReason') AS "lossReason",
  (SELECT t.title FROM tasks t WHERE t.id = nullif(e.data->>'taskId', '')::uuid) AS "taskTitle"`;

export function sayRow(row: TimelineRow): TimelineItem['said'] {
  const { key, params } = sayEvent(row);
  return {
    key,
    params: {
      ...params,
      fromName: row.fromName ?? '',
      toName: row.toName ?? '',
      forName: row.forName ?? '',
      ...(row.line !== null && { line: row.line }),
      ...(row.lossReason !== null && { lossReasonName: row.lossReason }),
      ...(row.taskTitle !== null && { task: row.taskTitle }),
    },
  };
}

/** Who decided, and in whose place (D33). */
function byOf({
  principalKind,
  name,
  inPlaceOf,
}: Pick<TimelineRow, 'principalKind' | 'name' | 'inPlaceOf'>): TimelineItem['by'] {
  return inPlaceOf === null
    ? { kind: principalKind, name: name ?? '' }
    : { kind: 'substitute', name: name ?? '', for: inPlaceOf };
}

/** Decisions of a case, newest first, a page at a time. */
export async function readTimeline(
  trx: Transaction,
  caseId: string,
  beforeSeq: number | null,
  limit: number,
): Promise<{ items: TimelineItem[]; nextSeq: number | null }> {
  const { rows } = await trx.raw<{ rows: TimelineRow[] }>(
    `SELECT ${decisionColumns}
     FROM case_events e LEFT JOIN users u ON u.id = e.principal_id
     WHERE e.case_id = :caseId AND (:before::int IS NULL OR e.seq < :before::int) ORDER BY e.seq DESC LIMIT :limit`,
    { caseId, before: beforeSeq, limit: limit + 1 },
  );
  const items = rows
    .slice(0, limit)
    .map((row) => ({ seq: row.seq, at: row.at.toISOString(), by: byOf(row), said: sayRow(row) }));
  return { items, nextSeq: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
}
