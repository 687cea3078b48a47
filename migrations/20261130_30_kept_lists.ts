import type { Knex } from 'knex';

/** Who changed a value of a list last, and when. The version of a list is the sum of its values': it grows with whatever is done to one, since none is deleted. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE list_values
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN changed_by uuid REFERENCES users,
      ADD COLUMN changed_at timestamptz;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
