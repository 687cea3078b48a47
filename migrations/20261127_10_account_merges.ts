import type { Knex } from 'knex';

const ofAnAccountInSight =
  'company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = client_group_members.account_id)';
const inSight =
  'company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_merges.kept_id)';

/**
 * Of two accounts of one client, one is kept. What the other was stays here: its number and names go on finding the kept one, and the
 * merge can be taken back.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE account_merges (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      -- no foreign keys: the one is gone, and the other may go in its turn
      kept_id uuid NOT NULL,
      gone_id uuid NOT NULL,
      gone_number text NOT NULL,
      gone_name text NOT NULL,
      -- what its row was searched by
      gone_text text NOT NULL,
      -- the row as it was
      gone jsonb NOT NULL,
      -- columns of the kept account that the merge changed, as they were and as it left them
      before jsonb NOT NULL,
      after jsonb NOT NULL,
      -- ids of the rows that changed hands, by table
      moved jsonb NOT NULL,
      -- contacts that were one person twice, and who no longer opens the vault
      contacts jsonb NOT NULL,
      merged_by uuid NOT NULL REFERENCES users,
      merged_at timestamptz NOT NULL,
      undone_by uuid REFERENCES users,
      undone_at timestamptz,
      CONSTRAINT undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS NULL))
    );
    CREATE UNIQUE INDEX one_merge_of_an_account ON account_merges (gone_id) WHERE undone_at IS NULL;
    CREATE INDEX account_merges_into ON account_merges (kept_id, merged_at DESC);
    CREATE INDEX account_merges_by_part ON account_merges USING gin (gone_text gin_trgm_ops);
    ALTER TABLE account_merges ENABLE ROW LEVEL SECURITY;
    ALTER TABLE account_merges FORCE ROW LEVEL SECURITY;
    CREATE POLICY account_merges_wall ON account_merges TO jalon_app USING (${inSight}) WITH CHECK (${inSight});
    CREATE POLICY account_merges_owner ON account_merges TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON account_merges TO jalon_app;
    GRANT UPDATE (undone_at, undone_by) ON account_merges TO jalon_app;

    GRANT UPDATE (account_id, contact_id) ON interaction_contacts TO jalon_app;
    GRANT UPDATE (account_id) ON client_group_members TO jalon_app;
    CREATE POLICY client_group_members_move ON client_group_members FOR UPDATE TO jalon_app
      USING (${ofAnAccountInSight}) WITH CHECK (${ofAnAccountInSight});

    -- Where an account went that was merged, as far as the caller may see it; null when it was not.
    CREATE FUNCTION door_merged_into(wanted uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      WITH RECURSIVE way (id) AS (
        SELECT m.kept_id FROM account_merges m WHERE m.gone_id = wanted AND m.undone_at IS NULL AND m.company_id = wall_company()
        UNION SELECT m.kept_id FROM account_merges m JOIN way w ON m.gone_id = w.id WHERE m.undone_at IS NULL AND m.company_id = wall_company())
      SELECT a.id FROM accounts a JOIN way w ON w.id = a.id WHERE a.company_id = wall_company() AND (wall_is_360() OR a.bu_ids && wall_bus())
    $$;

    -- An account goes when it was merged and nothing hangs on it any more, in whatever table: false otherwise, and it stays.
    CREATE FUNCTION door_remove_merged_account(wanted uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      DELETE FROM accounts a USING account_merges m
        WHERE a.id = wanted AND m.gone_id = a.id AND m.undone_at IS NULL AND a.company_id = wall_company() AND a.bu_ids <@ wall_bus();
      RETURN FOUND;
    EXCEPTION WHEN foreign_key_violation THEN
      RETURN false;
    END $$;

    -- An account is found by what was merged into it as well.
    CREATE OR REPLACE FUNCTION door_accounts_found(one_of text[], all_of text[]) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id FROM accounts a WHERE a.company_id = wall_company() AND (wall_is_360() OR a.bu_ids && wall_bus())
        AND a.search_text LIKE ANY ($1) AND a.search_text LIKE ALL ($2)
      UNION
      SELECT a.id FROM account_merges m JOIN accounts a ON a.id = m.kept_id WHERE m.company_id = wall_company() AND m.undone_at IS NULL
        AND (wall_is_360() OR a.bu_ids && wall_bus()) AND m.gone_text LIKE ANY ($1) AND m.gone_text LIKE ALL ($2)
    $$;

    REVOKE ALL ON FUNCTION door_merged_into, door_remove_merged_account FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_merged_into, door_remove_merged_account TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
