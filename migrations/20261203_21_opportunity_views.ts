import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';
const mine = 'user_id = (SELECT wall_user())';
const ofMyUnits = 'bu_id = ANY ((SELECT wall_bus())::uuid[])';

/** Views of the board that people keep: their own, or for their business unit. Made and thrown away by their author. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE opportunity_views (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      -- the unit that sees it too; none when it is its author's alone
      bu_id uuid REFERENCES business_units,
      name text NOT NULL CHECK (name <> ''),
      filter jsonb NOT NULL,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX opportunity_views_of_person ON opportunity_views (user_id);
    CREATE INDEX opportunity_views_of_unit ON opportunity_views (bu_id) WHERE bu_id IS NOT NULL;
    ALTER TABLE opportunity_views ENABLE ROW LEVEL SECURITY; ALTER TABLE opportunity_views FORCE ROW LEVEL SECURITY;
    CREATE POLICY opportunity_views_seen ON opportunity_views FOR SELECT TO jalon_app USING (${ofMyCompany} AND (${mine} OR ${ofMyUnits}));
    CREATE POLICY opportunity_views_made ON opportunity_views FOR INSERT TO jalon_app WITH CHECK (${ofMyCompany} AND ${mine} AND (bu_id IS NULL OR ${ofMyUnits}));
    CREATE POLICY opportunity_views_thrown ON opportunity_views FOR DELETE TO jalon_app USING (${ofMyCompany} AND ${mine});
    CREATE POLICY opportunity_views_owner ON opportunity_views TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, DELETE ON opportunity_views TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
