import type { Refusal } from '../../domain/errors/refusal';
import type { BulkAction } from '../../domain/tasks/bulk';
import type { Transaction } from '../wall';

interface BulkRow {
  id: string;
  action: BulkAction;
  askedAt: Date;
  finishedAt: Date | null;
  undoes: string | null;
  undoneBy: string | null;
  total: number;
  done: number;
  blocked: number;
  undoable: number;
}

export interface BulkRowView {
  taskId: string;
  /** Null where whoever asked no longer sees it. */
  number: string | null;
  title: string | null;
  verdict: 'done' | 'blocked' | null;
  refusal: Refusal | null;
}

const bulkSelect = `
  SELECT b.id, b.action, b.asked_at AS "askedAt", b.finished_at AS "finishedAt", b.undoes, (SELECT u.id FROM bulks u WHERE u.undoes = b.id) AS "undoneBy",
    count(*)::int AS total, count(*) FILTER (WHERE r.verdict = 'done')::int AS done, count(*) FILTER (WHERE r.verdict = 'blocked')::int AS blocked,
    count(*) FILTER (WHERE r.verdict = 'done' AND r.inverse IS NOT NULL)::int AS undoable
  FROM bulks b JOIN bulk_rows r ON r.bulk_id = b.id`;

function summaryOf(row: BulkRow) {
  const { askedAt, finishedAt, undoneBy, undoable, action, ...rest } = row;
  const mayUndo = finishedAt !== null && undoneBy === null && undoable > 0;
  return {
    ...rest,
    action: action.type,
    askedAt: askedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    undoneBy,
    undoable: mayUndo ? undoable : 0,
  };
}

/** The bulk with a verdict for each row; null when it is somebody else's, or there is none. */
export async function readBulk(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: BulkRow[] }>(`${bulkSelect} WHERE b.id = ? GROUP BY b.id`, [id]);
  if (!rows[0]) return null;
  const tasks = await trx.raw<{ rows: BulkRowView[] }>(
    `SELECT r.task_id AS "taskId", c.number, c.title, r.verdict, r.refusal FROM bulk_rows r LEFT JOIN tasks t ON t.id = r.task_id LEFT JOIN cases c ON c.id = t.case_id WHERE r.bulk_id = ? ORDER BY r.position`,
    [id],
  );
  return { ...summaryOf(rows[0]), rows: tasks.rows };
}

/** The person's bulks, the newest first: to find one again after the tab was closed. */
export async function readBulks(trx: Transaction, most = 20) {
  const { rows } = await trx.raw<{ rows: BulkRow[] }>(
    `${bulkSelect} GROUP BY b.id ORDER BY b.asked_at DESC, b.id DESC LIMIT ?`,
    [most],
  );
  return rows.map(summaryOf);
}
