import type { Knex } from 'knex';

/** Where a line of a proposal goes in its mission, and which revenue account it is booked on (requirement 157). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE products ADD COLUMN revenue_account text NOT NULL DEFAULT '706100' CHECK (revenue_account ~ '^70[0-9]{1,8}$');
    ALTER TABLE proposal_lines
      ADD COLUMN lot text,
      ADD COLUMN sub_lot text,
      ADD COLUMN work_task text,
      -- none: its product's
      ADD COLUMN revenue_account text CHECK (revenue_account ~ '^70[0-9]{1,8}$');
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
