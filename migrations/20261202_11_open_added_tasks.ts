import type { Knex } from 'knex';

/** Whoever searches the inbox looks through the titles of what is still to be done: a few among all tasks that ever were. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    "CREATE INDEX open_added_tasks ON tasks (case_id) WHERE node = 'adHoc' AND state IN ('open', 'claimed')",
  );
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
