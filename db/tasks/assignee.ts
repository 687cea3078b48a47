import type { Colleague } from '../../domain/tasks/task';
import type { Transaction } from '../wall';

/** Somebody of the company who could be given a task, or null. */
export async function findColleague(trx: Transaction, userId: string, taskId: string): Promise<Colleague | null> {
  const { rows } = await trx.raw<{ rows: Colleague[] }>(
    `SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name,
       EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = t.candidate_region_id) AS "worksForRegion",
       EXISTS (SELECT 1 FROM door_principal(u.id) p WHERE t.bu_id = ANY (p.bus)) AS "seesCase"
     FROM users u JOIN tasks t ON t.id = ? WHERE u.id = ? AND u.disabled_at IS NULL`,
    [taskId, userId],
  );
  return rows[0] ?? null;
}
