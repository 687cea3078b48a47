import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/** An object of HubSpot that could not be read in is put off, so that it keeps no other waiting, and somebody is told of it; its events stay. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE hubspot_unread (
      company_id uuid NOT NULL REFERENCES companies,
      object text NOT NULL CHECK (object IN ('company', 'contact', 'deal', 'note', 'meeting', 'call', 'email')),
      hubspot_id text NOT NULL,
      -- Why, as a code: a message could say what was written there.
      code text NOT NULL,
      since timestamptz NOT NULL,
      tries integer NOT NULL,
      next_try_at timestamptz NOT NULL,
      PRIMARY KEY (company_id, object, hubspot_id)
    );
    ALTER TABLE hubspot_unread ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_unread FORCE ROW LEVEL SECURITY;
    CREATE POLICY hubspot_unread_wall ON hubspot_unread TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_unread_owner ON hubspot_unread TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON hubspot_unread TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
