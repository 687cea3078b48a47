import type { Knex } from 'knex';

/**
 * A step that failed settles as soon as it is seen to have gone on, not three minutes later: it was opened, or ended, after it was last seen to
 * fail. One that ended before that and still fails stays with its incident.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE OR REPLACE FUNCTION door_close_settled_incidents()
    RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH closed AS (
        UPDATE incidents i SET closed_at = now() FROM cases c
        WHERE c.id = i.case_id AND i.closed_at IS NULL
          AND (i.code = 'decisions_unread' AND c.processed_seq = c.last_seq OR i.code = 'step_failing' AND (i.last_seen_at < now() - interval '3 minutes'
            OR EXISTS (SELECT FROM case_steps s WHERE s.case_id = i.case_id AND s.node = i.node AND s.round = i.round AND greatest(s.opened_at, s.closed_at) > i.last_seen_at)))
        RETURNING 1)
      SELECT count(*)::integer FROM closed
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
