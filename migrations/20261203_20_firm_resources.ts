import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * The firm's motto and what it gives its people to work with: pages of its intranet, books of offers, set-up advice of an offer
 * (requirements 2, 6, 148). One row a company, read and saved as a whole.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE firm_resources (
      company_id uuid PRIMARY KEY REFERENCES companies,
      motto text,
      resources jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(resources) = 'array'),
      version integer NOT NULL DEFAULT 1,
      changed_by uuid REFERENCES users,
      changed_at timestamptz
    );
    ALTER TABLE firm_resources ENABLE ROW LEVEL SECURITY; ALTER TABLE firm_resources FORCE ROW LEVEL SECURITY;
    CREATE POLICY firm_resources_wall ON firm_resources TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY firm_resources_owner ON firm_resources TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON firm_resources TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
