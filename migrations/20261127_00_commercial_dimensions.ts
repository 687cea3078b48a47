import type { Knex } from 'knex';

/** What commercial reports are read by beside the organisation and the catalogue (requirements 331-333): segment and priority sector of an account, commercial dynamic of an opportunity. Codes of lists of values. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE accounts ADD COLUMN segment text, ADD COLUMN priority_sector text;
    ALTER TABLE opportunities ADD COLUMN sales_dynamic text;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
