import type { Knex } from 'knex';

/** The tracking of a whole company, asked for by since when, is read from an index in that order. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    "CREATE INDEX cases_by_since ON cases (company_id, holder_since, id) WHERE closed_at IS NULL AND state <> 'draft'",
  );
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
