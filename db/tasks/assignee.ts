import type { Transaction } from '../wall';

export interface Assignee {
  userId: string;
  name: string;
  /** Whether they work for the region whose group may take the task. */
  worksForRegion: boolean;
}

/** Somebody of the company who could be given a task, or null. */
export async function findAssignee(trx: Transaction, userId: string, taskId: string): Promise<Assignee | null> {
  const { rows } = await trx.raw<{ rows: Assignee[] }>(
    `SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name,
       EXISTS (SELECT 1 FROM user_roles r JOIN tasks t ON t.id = ? WHERE r.user_id = u.id AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = t.candidate_region_id) AS "worksForRegion"
     FROM users u WHERE u.id = ? AND u.disabled_at IS NULL`,
    [taskId, userId],
  );
  return rows[0] ?? null;
}
