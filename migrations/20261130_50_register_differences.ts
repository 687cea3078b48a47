import type { Knex } from 'knex';

const ofMyCompany =
  'company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)';

/**
 * The nightly check of accounts against the public register: what it says otherwise than the record is proposed, one open proposal for
 * each thing, and a person applies or ignores it. `register_checked_at` is there since the first day.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE accounts ADD COLUMN ceased_on date,
      ADD COLUMN register_state text CHECK (register_state IN ('active', 'closed', 'not_diffusible', 'unknown')),
      -- Not before: another worker asks, or the register did not answer.
      ADD COLUMN register_next_at timestamptz;
    CREATE INDEX accounts_by_register_check ON accounts (register_checked_at NULLS FIRST, id) WHERE siren IS NOT NULL AND left_on IS NULL;

    CREATE TABLE register_differences (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
      what text NOT NULL CHECK (what IN ('closure', 'name', 'legalForm', 'apeCode', 'address')),
      said jsonb NOT NULL,
      found_at timestamptz NOT NULL,
      decision text CHECK (decision IN ('applied', 'ignored', 'gone')),
      decided_at timestamptz,
      decided_by uuid REFERENCES users,
      reason text,
      CHECK ((decision IS NULL) = (decided_at IS NULL)),
      CHECK ((decision IS NOT NULL AND decision = 'ignored') = (reason IS NOT NULL))
    );
    CREATE UNIQUE INDEX one_open_difference ON register_differences (account_id, what) WHERE decision IS NULL;
    CREATE INDEX differences_ignored ON register_differences (account_id, what, decided_at DESC) WHERE decision = 'ignored';

    ALTER TABLE register_differences ENABLE ROW LEVEL SECURITY; ALTER TABLE register_differences FORCE ROW LEVEL SECURITY;
    CREATE POLICY register_differences_wall ON register_differences TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY register_differences_owner ON register_differences TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON register_differences TO jalon_app;

    -- The next of the night, of all companies, each taken by one worker; a worker that dies leaves it to the next after a while.
    CREATE FUNCTION door_take_register_checks(at timestamptz, night timestamptz, lease interval, most integer, a_night integer)
    RETURNS TABLE (id uuid, company_id uuid, bu_id uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH taken AS (
        UPDATE accounts a SET register_next_at = at + lease
        WHERE a.id IN (
        SELECT o.id FROM accounts o
        WHERE o.siren IS NOT NULL AND o.left_on IS NULL AND (o.register_checked_at IS NULL OR o.register_checked_at < night) AND (o.register_next_at IS NULL OR o.register_next_at <= at)
        ORDER BY o.register_checked_at NULLS FIRST, o.id
        LIMIT least(most, greatest(0, a_night - (SELECT count(*) FROM accounts c WHERE c.siren IS NOT NULL AND c.left_on IS NULL AND c.register_checked_at >= night)))
        FOR UPDATE SKIP LOCKED)
      RETURNING a.id, a.company_id, a.bu_id, a.register_checked_at)
      SELECT t.id, t.company_id, t.bu_id FROM taken t ORDER BY t.register_checked_at NULLS FIRST, t.id
    $$;
    REVOKE ALL ON FUNCTION door_take_register_checks FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_take_register_checks TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
