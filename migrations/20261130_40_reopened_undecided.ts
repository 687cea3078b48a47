import type { Knex } from 'knex';

/** Requests that were reopened kept the answer that they had ended with, as if it stood; it stands in their history. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    UPDATE requests SET decision = NULL, decision_reasons = '{}', decision_comment = NULL
    WHERE decision IS NOT NULL AND status IN ('submitted', 'in_progress', 'returned', 'waiting')`);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
