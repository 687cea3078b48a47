import type { Knex } from 'knex';

/** The audit keeps what a rule in mode `observe` would have refused; a setting compares as the rules know how to. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE audit DROP CONSTRAINT audit_outcome_check;
    ALTER TABLE audit ADD CONSTRAINT audit_outcome_check CHECK (outcome IN ('applied', 'refused', 'observed', 'read'));
    ALTER TABLE settings ADD CONSTRAINT settings_operator_check CHECK (operator IN ('>', '>=', '='));
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
