import type { Knex } from 'knex';

/** Every file that a document of any company names. */
export async function knownFiles(knex: Knex): Promise<ReadonlySet<string>> {
  const { rows } = await knex.raw<{ rows: { store_id: string }[] }>('SELECT store_id FROM door_document_files()');
  return new Set(rows.map(({ store_id }) => store_id));
}
