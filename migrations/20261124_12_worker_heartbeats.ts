import type { Knex } from 'knex';

/**
 * Which queue has a worker that runs. The engine keeps listing a dead poller for minutes (a poll is renewed about once a
 * minute), so readiness cannot be told from there within ten seconds.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE worker_heartbeats (
      queue text NOT NULL,
      worker_id text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (queue, worker_id)
    );
    GRANT SELECT, INSERT, UPDATE, DELETE ON worker_heartbeats TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
