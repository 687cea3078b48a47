import type { Knex } from 'knex';

/**
 * Client groups of a company (D25). Like account numbers, codes and members are the company's: a group never holds a
 * company that another one has, whichever business unit made it. Members are SIREN numbers and positions, nothing more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE client_groups (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      code text NOT NULL CHECK (code ~ '^[A-Z]{2}[0-9]{2}$'),
      label text NOT NULL CHECK (label <> '' AND char_length(label) <= 14),
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('capital', 'economic')),
      request_id uuid NOT NULL UNIQUE REFERENCES requests,
      created_at timestamptz NOT NULL,
      CONSTRAINT group_code_is_unique UNIQUE (company_id, code)
    );
    CREATE UNIQUE INDEX one_group_per_label ON client_groups (company_id, fold_text(label));
    CREATE TABLE client_group_members (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      group_id uuid NOT NULL REFERENCES client_groups,
      siren text CHECK (siren ~ '^[0-9]{9}$'),
      account_id uuid REFERENCES accounts,
      position text NOT NULL CHECK (position IN ('principal', 'secondary')),
      CONSTRAINT member_is_named CHECK (siren IS NOT NULL OR account_id IS NOT NULL),
      CONSTRAINT one_group_per_siren UNIQUE (company_id, siren),
      CONSTRAINT one_group_per_account UNIQUE (account_id)
    );
    CREATE UNIQUE INDEX one_principal ON client_group_members (group_id) WHERE position = 'principal';
    CREATE INDEX client_group_members_of ON client_group_members (group_id);
  `);
  for (const table of ['client_groups', 'client_group_members']) {
    await knex.raw(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_read ON ${table} FOR SELECT TO jalon_app USING (company_id = (SELECT wall_company()));
      CREATE POLICY ${table}_write ON ${table} FOR INSERT TO jalon_app WITH CHECK (company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[]));
      CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON ${table} TO jalon_app;`);
  }
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
