import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/** Macros of the desk: kept by one person, for themselves or for their group. Nothing but a name and steps: what they do is decided when they run. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE macros (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      region_id uuid REFERENCES regions,
      -- Of the model whose lines its steps name; null where they name none.
      template text,
      name text NOT NULL CHECK (name <> ''),
      steps jsonb NOT NULL,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX macros_of_person ON macros (user_id);
    CREATE INDEX macros_of_group ON macros (region_id) WHERE region_id IS NOT NULL;

    ALTER TABLE macros ENABLE ROW LEVEL SECURITY; ALTER TABLE macros FORCE ROW LEVEL SECURITY;
    CREATE POLICY macros_seen ON macros FOR SELECT TO jalon_app USING (${ofMyCompany} AND (user_id = (SELECT wall_user()) OR works_for(region_id)));
    CREATE POLICY macros_made ON macros FOR INSERT TO jalon_app WITH CHECK (${ofMyCompany} AND user_id = (SELECT wall_user()) AND (region_id IS NULL OR works_for(region_id)));
    CREATE POLICY macros_thrown ON macros FOR DELETE TO jalon_app USING (${ofMyCompany} AND user_id = (SELECT wall_user()));
    CREATE POLICY macros_owner ON macros TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, DELETE ON macros TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
