import type { Knex } from 'knex';

/** Accounts are listed by trade name, accents and capitals aside: a page follows the index and stops at its limit. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX accounts_in_trade_order ON accounts (company_id, trade_key, id);
    DROP INDEX accounts_in_order;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
