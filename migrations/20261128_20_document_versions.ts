import type { Knex } from 'knex';

/** A document may take the place of another one of its account: a chain without forks, all of it kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE documents
      ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
      ADD COLUMN replaces uuid UNIQUE REFERENCES documents,
      -- of the first of the chain; null on that one
      ADD COLUMN first_id uuid REFERENCES documents,
      ADD CONSTRAINT later_version_says_of_what CHECK ((version = 1) = (replaces IS NULL) AND (version = 1) = (first_id IS NULL)),
      ADD CONSTRAINT one_document_for_each_version UNIQUE (first_id, version);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
