import type { Knex } from 'knex';

const ownRows = 'company_id = (SELECT wall_company()) AND user_id = (SELECT wall_user())';

/** Which facts and tabs of an opportunity a person shows: a row of theirs alone, none for who keeps the usual page. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE opportunity_page_layouts (
      user_id uuid PRIMARY KEY REFERENCES users,
      company_id uuid NOT NULL REFERENCES companies,
      layout jsonb NOT NULL
    );
    ALTER TABLE opportunity_page_layouts ENABLE ROW LEVEL SECURITY; ALTER TABLE opportunity_page_layouts FORCE ROW LEVEL SECURITY;
    CREATE POLICY opportunity_page_layouts_own ON opportunity_page_layouts TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY opportunity_page_layouts_owner ON opportunity_page_layouts TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON opportunity_page_layouts TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
