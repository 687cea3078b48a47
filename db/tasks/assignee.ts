import type { Colleague } from '../../domain/tasks/task';
import type { Transaction } from '../wall';

/** Whether somebody works for the region of the `place`, and sees what its business unit has. */
const colleagueAt = `
  SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name,
    EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = place.region_id) AS "worksForRegion",
    EXISTS (SELECT 1 FROM door_principal(u.id) p WHERE place.bu_id = ANY (p.bus)) AS "seesCase"
  FROM users u, place WHERE u.id = :userId AND u.disabled_at IS NULL`;

/** Somebody of the company who could be given a task of this request, or null. */
export async function findColleagueFor(trx: Transaction, userId: string, requestId: string): Promise<Colleague | null> {
  const { rows } = await trx.raw<{ rows: Colleague[] }>(
    `WITH place AS (SELECT region_id, bu_id FROM requests WHERE id = :requestId) ${colleagueAt}`,
    { userId, requestId },
  );
  return rows[0] ?? null;
}

/** Somebody of the company who could be given a task, or null. */
export async function findColleague(trx: Transaction, userId: string, taskId: string): Promise<Colleague | null> {
  const { rows } = await trx.raw<{ rows: Colleague[] }>(
    `WITH place AS (SELECT candidate_region_id AS region_id, bu_id FROM tasks WHERE id = :taskId) ${colleagueAt}`,
    { userId, taskId },
  );
  return rows[0] ?? null;
}
