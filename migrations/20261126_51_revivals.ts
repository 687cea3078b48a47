import type { Knex } from 'knex';

/** A loss says who won instead and when to come back; a case that is over may still have something to do on a day. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE opportunities ADD COLUMN competitor text, ADD COLUMN revive_on date;
    ALTER TABLE cases ADD COLUMN wakes_at timestamptz;
    CREATE INDEX cases_that_wake ON cases (wakes_at) WHERE wakes_at IS NOT NULL;

    -- A case that sleeps until a day has a run that sleeps with it, and gets one again when it was lost.
    CREATE OR REPLACE FUNCTION door_open_cases(after uuid, most integer)
    RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id, c.kind, c.last_seq FROM cases c
      WHERE (c.closed_at IS NULL OR c.wakes_at IS NOT NULL OR c.id IN (SELECT e.case_id FROM effects e WHERE e.sent_at IS NULL)) AND c.state <> 'draft' AND (after IS NULL OR c.id > after)
      ORDER BY c.id LIMIT most
    $$;
    CREATE OR REPLACE FUNCTION door_cases_over(asked uuid[])
    RETURNS TABLE (id uuid, known boolean, closed_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, c.id IS NOT NULL, c.closed_at FROM unnest(asked) AS a(id) LEFT JOIN cases c ON c.id = a.id
      WHERE c.id IS NULL OR c.closed_at IS NOT NULL AND c.wakes_at IS NULL AND NOT EXISTS (SELECT FROM effects e WHERE e.case_id = c.id AND e.sent_at IS NULL)
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
