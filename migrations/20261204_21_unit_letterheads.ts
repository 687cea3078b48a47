import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * A business unit may write on a letterhead of its own; without one it writes on the firm's. Beside `letterheads`, whose key is the company:
 * a build of before goes on with it. The columns are the same, in the same order, the unit behind them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE unit_letterheads (
      LIKE letterheads INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
      bu_id uuid PRIMARY KEY REFERENCES business_units,
      FOREIGN KEY (company_id) REFERENCES companies,
      FOREIGN KEY (changed_by) REFERENCES users,
      FOREIGN KEY (company_id, logo_sha256) REFERENCES letterhead_logos (company_id, sha256)
    );
    ALTER TABLE unit_letterheads ENABLE ROW LEVEL SECURITY; ALTER TABLE unit_letterheads FORCE ROW LEVEL SECURITY;
    CREATE POLICY unit_letterheads_wall ON unit_letterheads TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY unit_letterheads_owner ON unit_letterheads TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON unit_letterheads TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
