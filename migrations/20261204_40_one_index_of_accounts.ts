import type { Knex } from 'knex';

/** Two indexes read the same words of an account: each write kept both, each search used one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX accounts_by_part');
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
