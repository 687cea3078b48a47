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
    CREATE OR REPLACE FUNCTION door_record(wanted uuid) RETURNS TABLE (kind text, company_id uuid, bu_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.kind, c.company_id, c.bu_id FROM cases c WHERE c.id = wanted
      UNION ALL SELECT 'account', a.company_id, a.bu_id FROM accounts a WHERE a.id = wanted
      UNION ALL SELECT 'contact', k.company_id, k.bu_id FROM contacts k WHERE k.id = wanted
      UNION ALL SELECT 'document', d.company_id, d.bu_id FROM documents d WHERE d.id = wanted
      UNION ALL SELECT 'proposal', p.company_id, p.bu_id FROM proposals p WHERE p.id = wanted
      UNION ALL SELECT 'mission', m.company_id, m.bu_id FROM missions m WHERE m.id = wanted
      UNION ALL SELECT 'task', t.company_id, t.bu_id FROM tasks t WHERE t.id = wanted
      UNION ALL SELECT 'incident', i.company_id, i.bu_id FROM incidents i WHERE i.id = wanted
      UNION ALL SELECT 'interaction', n.company_id, n.bu_id FROM interactions n WHERE n.id = wanted
      UNION ALL SELECT 'sending', s.company_id, s.bu_id FROM proposal_sendings s WHERE s.id = wanted
      UNION ALL SELECT 'timeImport', i.company_id, i.bu_id FROM time_imports i WHERE i.id = wanted
      LIMIT 1
    $$;
    CREATE INDEX missions_by_state ON missions (company_id, state, number);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
