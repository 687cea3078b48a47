import type { Knex } from 'knex';

/** A claim is a lease; a task may be lent to somebody, put off to a day, and handed over with a note and a draft. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE tasks
      ADD COLUMN lease_until timestamptz,
      ADD COLUMN owner_id uuid REFERENCES users,
      ADD COLUMN follow_up_at timestamptz,
      ADD COLUMN due_moves integer NOT NULL DEFAULT 0,
      ADD COLUMN handover_note text,
      ADD COLUMN handover_by uuid REFERENCES users,
      ADD COLUMN handover_at timestamptz,
      ADD COLUMN draft text,
      ADD COLUMN draft_by uuid REFERENCES users,
      ADD COLUMN draft_at timestamptz,
      ADD CONSTRAINT owner_lends_to_another CHECK (owner_id IS NULL OR (state = 'claimed' AND owner_id <> assignee_id) OR state IN ('completed', 'cancelled'));
    CREATE INDEX tasks_held ON tasks (assignee_id, due_at, id) WHERE state = 'claimed';
    CREATE INDEX tasks_lent ON tasks (owner_id) WHERE owner_id IS NOT NULL AND state = 'claimed';
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
