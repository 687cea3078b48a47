import type { Knex } from 'knex';

/** Time may say which line of the proposal it is for; advice by the hour earns its price with it (requirement 177). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE time_entries
      -- gone with a line that is taken out of a draft: the time was worked all the same
      ADD COLUMN proposal_line_id uuid REFERENCES proposal_lines ON DELETE SET NULL,
      -- what it earned when it was entered, at the price of that day; null where time earns nothing by itself
      ADD COLUMN revenue_cents bigint;
    CREATE INDEX time_entries_of_line ON time_entries (proposal_line_id) WHERE proposal_line_id IS NOT NULL;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
