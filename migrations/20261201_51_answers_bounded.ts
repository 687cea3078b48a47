import type { Knex } from 'knex';

/** What a command was answered is kept for a while: its case remembers the command for ever, and is read again for whoever asks later. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE idempotency_keys ADD COLUMN by_command boolean NOT NULL DEFAULT false;
    CREATE INDEX answers_of_commands ON idempotency_keys (created_at) WHERE by_command AND status IS NOT NULL;

    -- The key, its operation and what was sent under it stay: as if whoever held it had died before answering.
    CREATE FUNCTION door_forget_answers(before timestamptz, most integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH forgotten AS (
        UPDATE idempotency_keys k SET status = NULL, headers = NULL, body = NULL
        FROM (SELECT o.user_id, o.key FROM idempotency_keys o WHERE o.by_command AND o.status IS NOT NULL AND o.created_at < before ORDER BY o.created_at LIMIT most FOR UPDATE SKIP LOCKED) old
        WHERE k.user_id = old.user_id AND k.key = old.key
        RETURNING 1)
      SELECT count(*)::int FROM forgotten
    $$;
    REVOKE ALL ON FUNCTION door_forget_answers FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_forget_answers TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
