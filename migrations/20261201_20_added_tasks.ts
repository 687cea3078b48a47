import type { Knex } from 'knex';

/**
 * Tasks that people add to a request beside the one of its process. They are tasks like any other, of a node that no graph has; what
 * the process waits for is still one at a time.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE tasks ADD COLUMN title text CHECK (title <> ''), ADD COLUMN details text CHECK (details <> ''), ADD COLUMN blocking boolean NOT NULL DEFAULT false,
      ADD COLUMN added_by uuid REFERENCES users, ADD COLUMN parent_id uuid REFERENCES tasks,
      ADD CONSTRAINT added_tasks_say_what CHECK ((node = 'adHoc') = (title IS NOT NULL) AND (node = 'adHoc') = (added_by IS NOT NULL)),
      ADD CONSTRAINT added_tasks_alone_block CHECK (node = 'adHoc' OR NOT blocking),
      ADD CONSTRAINT added_tasks_alone_divide CHECK (node = 'adHoc' OR parent_id IS NULL);
    CREATE INDEX added_tasks ON tasks (case_id, opened_at, id) WHERE node = 'adHoc';
    DROP INDEX one_open_task_per_case;
    CREATE UNIQUE INDEX one_open_task_per_case ON tasks (case_id) WHERE state IN ('open', 'claimed') AND node <> 'adHoc';
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
