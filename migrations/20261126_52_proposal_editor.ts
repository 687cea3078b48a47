import type { Knex } from 'knex';

/** What the editor of a proposal writes beyond prices: groups, billing, who does the work, free fields, and what the work costs. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE product_prices ADD COLUMN unit_cost_cents bigint NOT NULL DEFAULT 0 CHECK (unit_cost_cents >= 0);
    ALTER TABLE proposal_lines
      ADD COLUMN unit_cost_cents bigint NOT NULL DEFAULT 0 CHECK (unit_cost_cents >= 0),
      ADD COLUMN suffix text,
      ADD COLUMN group_label text,
      ADD COLUMN billing_mode text NOT NULL DEFAULT 'fixed' CHECK (billing_mode IN ('fixed', 'time_spent')),
      ADD COLUMN periodicity text NOT NULL DEFAULT 'once' CHECK (periodicity IN ('once', 'monthly', 'quarterly', 'yearly')),
      ADD COLUMN assignee_id uuid REFERENCES users,
      ADD COLUMN free_1 text,
      ADD COLUMN free_2 text;
    UPDATE proposal_lines SET billing_mode = 'time_spent' WHERE kind = 'regie';
    -- "mono affaire - multi lot" (requirement 167): one mission, one lot for each line
    ALTER TABLE proposals ADD COLUMN multi_lot boolean NOT NULL DEFAULT false;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
