import type { Knex } from 'knex';

/** Each document's content has a key of its own; its row keeps it, wrapped by a master key. NULL: content kept in clear by an earlier build. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE documents ADD COLUMN key_id text, ADD COLUMN wrapped_key text,
      ADD CONSTRAINT wrapped_key_says_by_which CHECK ((key_id IS NULL) = (wrapped_key IS NULL));
    CREATE INDEX documents_by_master_key ON documents (key_id, id);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
