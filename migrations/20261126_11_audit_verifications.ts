import type { Knex } from 'knex';

/** What the worker found when it last walked a company's chain: an auditor reads it beside the lines. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE audit_verifications (
      company_id uuid NOT NULL REFERENCES companies,
      at timestamptz NOT NULL,
      links bigint NOT NULL,
      -- When the last link walked was sealed; null: there is none yet.
      sealed_at timestamptz,
      anchors integer NOT NULL,
      findings integer NOT NULL,
      PRIMARY KEY (company_id, at)
    );
    ALTER TABLE audit_verifications ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_verifications FORCE ROW LEVEL SECURITY;
    CREATE POLICY audit_verifications_wall ON audit_verifications TO jalon_app USING (company_id = (SELECT wall_company())) WITH CHECK (company_id = (SELECT wall_company()));
    CREATE POLICY audit_verifications_owner ON audit_verifications TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON audit_verifications TO jalon_app;
    CREATE INDEX audit_of_action ON audit (company_id, action, id DESC);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
