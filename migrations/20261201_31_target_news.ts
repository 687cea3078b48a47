import type { Knex } from 'knex';

/** News without a case is for oneself alone; of a priority target, whoever decides on it tells those who validate, or who proposed: people of an account that they see. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER POLICY notifications_told ON notifications WITH CHECK (company_id = (SELECT wall_company()) AND CASE
      WHEN bu_id IS NOT NULL THEN bu_id = ANY ((SELECT wall_bus())::uuid[])
      WHEN kind = 'target' THEN actor_id = (SELECT wall_user()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = (params->>'accountId')::uuid)
      ELSE user_id = (SELECT wall_user()) END);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
