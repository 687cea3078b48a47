import type { Knex } from 'knex';

/** What a bulk hands over leaves in one mail for each who receives it: a digest of that bulk instead of one of a day. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE digests ALTER COLUMN day DROP NOT NULL, ADD COLUMN bulk_id uuid REFERENCES bulks,
      ADD CONSTRAINT digest_of_a_day_or_a_bulk CHECK ((day IS NULL) <> (bulk_id IS NULL)),
      ADD CONSTRAINT one_digest_for_a_bulk UNIQUE (user_id, bulk_id)`);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
