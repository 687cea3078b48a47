import type { Knex } from 'knex';

/** A request that is back with its requester has a day on which it closes without their answer (D19). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE tasks ADD COLUMN closes_at timestamptz');
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
