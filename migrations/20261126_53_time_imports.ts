import type { Knex } from 'knex';

const inMyBus = 'company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[])';

/** Time and expenses come in files: which file brought what, once each, and the way back. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE time_imports (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      file_name text NOT NULL,
      created integer NOT NULL,
      imported_by uuid NOT NULL REFERENCES users,
      imported_at timestamptz NOT NULL,
      reverted_at timestamptz,
      reverted_by uuid REFERENCES users
    );
    CREATE INDEX time_imports_of ON time_imports (company_id, imported_at DESC);
    ALTER TABLE time_entries
      ADD COLUMN import_id uuid REFERENCES time_imports,
      -- what the row said, and which of its like it is in its file: the same file brings nothing twice
      ADD COLUMN import_key text,
      ADD CONSTRAINT imported_once UNIQUE (company_id, import_key);
    ALTER TABLE time_imports ENABLE ROW LEVEL SECURITY; ALTER TABLE time_imports FORCE ROW LEVEL SECURITY;
    CREATE POLICY time_imports_wall ON time_imports TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY time_imports_owner ON time_imports TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON time_imports TO jalon_app;
    GRANT UPDATE (reverted_at, reverted_by) ON time_imports TO jalon_app;
    GRANT DELETE ON time_entries TO jalon_app;
    CREATE INDEX missions_by_state ON missions (company_id, state, number);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
