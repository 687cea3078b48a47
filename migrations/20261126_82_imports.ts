import type { Knex } from 'knex';

const inMyBus = 'company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[])';

/** Accounts and contacts come in files: each row with its verdict, what it changed, and the way back. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE imports (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      kind text NOT NULL CHECK (kind IN ('accounts', 'contacts')),
      file_name text NOT NULL,
      headings jsonb NOT NULL,
      -- as it was run: field to column, and whether what is there was changed
      mapping jsonb,
      updates boolean NOT NULL DEFAULT false,
      imported_by uuid NOT NULL REFERENCES users,
      imported_at timestamptz NOT NULL,
      reverted_at timestamptz,
      reverted_by uuid REFERENCES users
    );
    CREATE INDEX imports_of ON imports (company_id, imported_at DESC);
    CREATE TABLE import_rows (
      import_id uuid NOT NULL REFERENCES imports,
      -- of the file, its first line of names being 1
      line integer NOT NULL,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      cells jsonb NOT NULL,
      verdict text CHECK (verdict IN ('created', 'updated', 'known', 'duplicate', 'refused')),
      problem text,
      record_id uuid,
      -- of an update: the fields that it changed, as they were and as it left them
      before jsonb,
      after jsonb,
      reverted boolean,
      PRIMARY KEY (import_id, line)
    );
    CREATE INDEX import_rows_to_do ON import_rows (import_id, line) WHERE verdict IS NULL;
    ALTER TABLE imports ENABLE ROW LEVEL SECURITY; ALTER TABLE imports FORCE ROW LEVEL SECURITY;
    CREATE POLICY imports_wall ON imports TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY imports_owner ON imports TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY; ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
    CREATE POLICY import_rows_wall ON import_rows TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY import_rows_owner ON import_rows TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON imports, import_rows TO jalon_app;
    GRANT UPDATE (mapping, updates, reverted_at, reverted_by) ON imports TO jalon_app;
    GRANT UPDATE (verdict, problem, record_id, before, after, reverted) ON import_rows TO jalon_app;

    -- The one way in which an account goes: an import made it, nobody has touched it since, and nothing hangs on it.
    CREATE FUNCTION door_take_back_account(wanted uuid, from_import uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      PERFORM 1 FROM accounts a JOIN import_rows r ON r.record_id = a.id AND r.import_id = from_import AND r.verdict = 'created'
        WHERE a.id = wanted AND a.version = 1 AND a.company_id = wall_company() AND a.bu_ids && wall_bus() FOR UPDATE OF a;
      IF NOT FOUND THEN RETURN false; END IF;
      DELETE FROM sites WHERE account_id = wanted;
      DELETE FROM accounts WHERE id = wanted;
      RETURN true;
    EXCEPTION WHEN foreign_key_violation THEN
      RETURN false;
    END $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
