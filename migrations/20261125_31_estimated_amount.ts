import type { Knex } from 'knex';

/** What was estimated by hand is kept beside the amount, which follows the proposals while they are approved (D31). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE opportunities ADD COLUMN estimated_cents bigint CHECK (estimated_cents >= 0);
    UPDATE opportunities SET estimated_cents = amount_cents;
    DELETE FROM planning_blocks WHERE hours_hundredths = 0;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
