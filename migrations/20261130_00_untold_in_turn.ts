import type { Knex } from 'knex';

/**
 * Whoever was never told goes before whoever was told and has not read it yet: after an absence of the engine a long
 * queue is told once before anything in it is told again, and again only after eight seconds, then later and later.
 * At most a hundred wait for their process at once: what people decide meanwhile, told directly, stands behind no more than those.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE OR REPLACE FUNCTION door_untold_cases(older_than interval, most integer) RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
      UPDATE cases c SET told_at = now(), tell_attempts = c.tell_attempts + 1
      WHERE c.id IN (
        SELECT u.id FROM cases u
        WHERE u.processed_seq < u.last_seq AND u.last_event_at < now() - older_than
          AND (u.told_at IS NULL OR u.told_at < now() - least(older_than * power(2, least(u.tell_attempts + 1, 6)), interval '60 seconds'))
        ORDER BY u.told_at NULLS FIRST, u.last_event_at
        LIMIT (SELECT greatest(0, least(most, 100 - count(*)::int)) FROM cases f WHERE f.processed_seq < f.last_seq AND f.told_at > now() - older_than * 4)
        FOR UPDATE SKIP LOCKED)
      RETURNING c.id, c.kind, c.last_seq
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
