import type { Knex } from 'knex';

/**
 * Who opens an opportunity holds its account so that no merge takes it away meanwhile. A unit that works with it already
 * writes nothing there: it shares the hold, and births with one account no longer stand in a queue.
 */
const JOIN_ACCOUNT = `
  CREATE OR REPLACE FUNCTION door_join_account(wanted uuid, joining_bu uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
      WITH works AS MATERIALIZED (
        SELECT 1 FROM accounts a
        WHERE a.id = wanted AND a.company_id = wall_company() AND joining_bu = ANY (wall_bus()) AND joining_bu = ANY (a.bu_ids) FOR SHARE),
      joined AS (
        UPDATE accounts a SET bu_ids = CASE WHEN joining_bu = ANY (a.bu_ids) THEN a.bu_ids ELSE a.bu_ids || joining_bu END
        WHERE a.id = wanted AND a.company_id = wall_company() AND joining_bu = ANY (wall_bus()) AND NOT EXISTS (SELECT 1 FROM works)
        RETURNING 1)
      SELECT EXISTS (SELECT 1 FROM works) OR EXISTS (SELECT 1 FROM joined)
    $$`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(JOIN_ACCOUNT);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
