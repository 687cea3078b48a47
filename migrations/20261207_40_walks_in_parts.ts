import type { Knex } from 'knex';

/** A long chain is walked whole once a day, and each hour from a link that was walked before. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The link after which the walk began; 0: it was whole, as all were before.
    ALTER TABLE audit_verifications ADD COLUMN walked_after bigint NOT NULL DEFAULT 0;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
