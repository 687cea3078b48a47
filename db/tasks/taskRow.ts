import type { Task } from '../../domain/tasks/task';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  node: string;
  round: number;
  state: Task['state'];
  candidate_region_id: string | null;
  candidate_user_id: string | null;
  excluded_user_id: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  claimed_at: Date | null;
}

function toTask(row: Row): Task {
  return {
    id: row.id,
    node: row.node,
    round: row.round,
    state: row.state,
    candidate: row.candidate_region_id ? { kind: 'group', regionId: row.candidate_region_id } : { kind: 'person', userId: row.candidate_user_id ?? '' },
    excludedUserId: row.excluded_user_id,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    claimedAt: row.claimed_at?.toISOString() ?? null,
  };
}

/** The task that a command names, or, without an id, the open one. Null when the case has no such task. */
export async function readTask(trx: Transaction, caseId: string, taskId: string | null): Promise<Task | null> {
  const query = trx('tasks as t')
    .leftJoin('users as u', 'u.id', 't.assignee_id')
    .where('t.case_id', caseId)
    .first<Row | undefined>('t.*', trx.raw("u.first_name || ' ' || u.last_name AS assignee_name"));
  const row = await (taskId === null ? query.whereIn('t.state', ['open', 'claimed']) : query.where('t.id', taskId));
  return row ? toTask(row) : null;
}
