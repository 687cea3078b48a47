import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';
const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[])';

/**
 * Who looks at a request, and who writes: known for seconds, lost with the server and missed by nobody. Whoever does not see the
 * request sees nobody there; one is there under one's own name alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE UNLOGGED TABLE presences (
      case_id uuid NOT NULL,
      user_id uuid NOT NULL,
      company_id uuid NOT NULL,
      bu_id uuid NOT NULL,
      doing text NOT NULL CHECK (doing IN ('looking', 'writing', 'writingNote')),
      until timestamptz NOT NULL,
      PRIMARY KEY (case_id, user_id)
    );
    CREATE INDEX presences_over ON presences (until);
    ALTER TABLE presences ENABLE ROW LEVEL SECURITY; ALTER TABLE presences FORCE ROW LEVEL SECURITY;
    CREATE POLICY presences_seen ON presences FOR SELECT TO jalon_app USING (${ofMyCompany} AND ${inMyBus});
    CREATE POLICY presences_come ON presences FOR INSERT TO jalon_app WITH CHECK (${ofMyCompany} AND ${inMyBus} AND user_id = (SELECT wall_user()));
    CREATE POLICY presences_stay ON presences FOR UPDATE TO jalon_app USING (${ofMyCompany} AND user_id = (SELECT wall_user())) WITH CHECK (${ofMyCompany} AND ${inMyBus} AND user_id = (SELECT wall_user()));
    CREATE POLICY presences_go ON presences FOR DELETE TO jalon_app USING (${ofMyCompany} AND user_id = (SELECT wall_user()));
    CREATE POLICY presences_owner ON presences TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON presences TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
