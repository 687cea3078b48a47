import type { Knex } from 'knex';

/**
 * Accounts to develop first in a fiscal year (D22), and the two roles that the manual names beside the hub director. One row for each
 * proposal: what became of former ones, and former years, stay. An account has at most one that lives, except where two accounts were
 * made one; whoever decides holds the account.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE user_roles DROP CONSTRAINT user_roles_role_check, ADD CONSTRAINT user_roles_role_check CHECK (role IN (
      'consultant', 'business_support', 'support_supervisor', 'client_relations', 'bu_head', 'hub_director', 'regional_offer_head', 'development_team', 'development_lead', 'administrator', 'auditor'));

    CREATE TABLE priority_targets (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2200),
      state text NOT NULL CHECK (state IN ('proposed', 'validated', 'refused', 'withdrawn')),
      proposed_by uuid NOT NULL REFERENCES users,
      proposed_at timestamptz NOT NULL,
      hub_by uuid REFERENCES users,
      hub_at timestamptz,
      development_by uuid REFERENCES users,
      development_at timestamptz,
      ended_by uuid REFERENCES users,
      ended_at timestamptz,
      -- why it was refused, or withdrawn
      reason text,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT validated_by_both CHECK (state <> 'validated' OR (hub_by IS NOT NULL AND development_by IS NOT NULL)),
      CONSTRAINT validated_by_two CHECK (hub_by <> development_by),
      CONSTRAINT hub_when CHECK ((hub_by IS NULL) = (hub_at IS NULL)),
      CONSTRAINT development_when CHECK ((development_by IS NULL) = (development_at IS NULL)),
      CONSTRAINT ended_when CHECK ((state IN ('refused', 'withdrawn')) = (ended_at IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL))
    );
    CREATE INDEX priority_targets_of ON priority_targets (account_id, fiscal_year);
    CREATE INDEX priority_targets_waiting ON priority_targets (company_id, fiscal_year, proposed_at, id) WHERE state = 'proposed';

    ALTER TABLE priority_targets ENABLE ROW LEVEL SECURITY;
    ALTER TABLE priority_targets FORCE ROW LEVEL SECURITY;
    CREATE POLICY priority_targets_wall ON priority_targets TO jalon_app
      USING (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id))
      WITH CHECK (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id));
    CREATE POLICY priority_targets_owner ON priority_targets TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON priority_targets TO jalon_app;
    GRANT UPDATE (account_id, state, hub_by, hub_at, development_by, development_at, ended_by, ended_at, reason, version) ON priority_targets TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
