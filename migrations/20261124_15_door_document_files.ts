import type { Knex } from 'knex';

/** Which files of the document store have a row, over all companies: whoever sweeps orphans stands behind no wall. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION door_document_files() RETURNS TABLE (store_id text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT d.store_id FROM documents d $$;
    REVOKE ALL ON FUNCTION door_document_files FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_document_files TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
