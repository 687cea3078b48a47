import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[]) AND company_id = (SELECT wall_company())';

/**
 * Files of internal notes. They stand in a table of their own and not among the documents of the account behind a mark: what lists, packs,
 * merges, keeps or derives from documents cannot forget a mark that is not there. Released, the row moves over under the same id.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE note_files (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      case_id uuid NOT NULL REFERENCES cases,
      name text NOT NULL,
      media_type text NOT NULL,
      size_bytes integer NOT NULL CHECK (size_bytes > 0),
      sha256 text NOT NULL,
      store_id text NOT NULL UNIQUE,
      key_id text NOT NULL,
      wrapped_key text NOT NULL,
      uploaded_by uuid NOT NULL REFERENCES users,
      uploaded_at timestamptz NOT NULL
    );
    CREATE INDEX note_files_of_case ON note_files (case_id);
    CREATE INDEX note_files_by_master_key ON note_files (key_id, id);
    ALTER TABLE note_files ENABLE ROW LEVEL SECURITY; ALTER TABLE note_files FORCE ROW LEVEL SECURITY;
    CREATE POLICY note_files_wall ON note_files TO jalon_app
      USING (${inMyBus} AND reads_internal(case_id)) WITH CHECK (${inMyBus} AND reads_internal(case_id));
    CREATE POLICY note_files_owner ON note_files TO CURRENT_USER USING (true) WITH CHECK (true);
    -- UPDATE for the lock of a release: what was deposited is not rewritten.
    GRANT SELECT, INSERT, DELETE, UPDATE (id) ON note_files TO jalon_app;

    CREATE OR REPLACE FUNCTION door_document_files() RETURNS TABLE (store_id text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT d.store_id FROM documents d UNION ALL SELECT n.store_id FROM note_files n $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
