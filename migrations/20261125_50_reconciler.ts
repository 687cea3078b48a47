import type { Knex } from 'knex';

/**
 * Incidents that operators see and repair; passes of the reconciler, taken by one worker at a time and asked for by
 * anybody who may; the relay's lease as a fence.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE incidents 
      ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN repair text CHECK (repair IN ('retry', 'restart')),
      ADD COLUMN repair_asked_at timestamptz,
      ADD COLUMN repair_asked_by uuid REFERENCES users,
      ADD COLUMN repair_done_at timestamptz;
    CREATE INDEX incidents_restart_asked ON incidents (id) WHERE repair = 'restart' AND repair_done_at IS NULL;
    CREATE INDEX incidents_open ON incidents (company_id, opened_at, id) WHERE closed_at IS NULL;
    ALTER TABLE effects ADD COLUMN rejected_at timestamptz;

    CREATE TABLE reconciliations (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      asked_at timestamptz NOT NULL DEFAULT now(),
      taken_at timestamptz,
      finished_at timestamptz,
      restarted integer,
      ended integer
    );
    GRANT SELECT, INSERT, UPDATE, DELETE ON reconciliations TO jalon_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO jalon_app;

    -- Whoever lost the lease while away takes nothing, however late the statement arrives.
    CREATE FUNCTION door_untold_cases(older_than interval, most integer, lease text, held_token bigint)
    RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      PERFORM 1 FROM leases l WHERE l.name = lease AND l.token = held_token AND l.until > now() FOR SHARE;
      IF NOT FOUND THEN RETURN; END IF;
      RETURN QUERY SELECT u.id, u.kind, u.last_seq FROM door_untold_cases(older_than, most) u;
    END $$;

    -- A case needs its run while it is open, and until its last mail has left.
    CREATE OR REPLACE FUNCTION door_open_cases(after uuid, most integer)
    RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id, c.kind, c.last_seq FROM cases c
      WHERE (c.closed_at IS NULL OR c.id IN (SELECT e.case_id FROM effects e WHERE e.sent_at IS NULL)) AND c.state <> 'draft' AND (after IS NULL OR c.id > after)
      ORDER BY c.id LIMIT most
    $$;

    -- Of the cases that have a run: those that should have none, because they are over or were never there.
    CREATE FUNCTION door_cases_over(asked uuid[])
    RETURNS TABLE (id uuid, known boolean, closed_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, c.id IS NOT NULL, c.closed_at FROM unnest(asked) AS a(id) LEFT JOIN cases c ON c.id = a.id
      WHERE c.id IS NULL OR c.closed_at IS NOT NULL AND NOT EXISTS (SELECT FROM effects e WHERE e.case_id = c.id AND e.sent_at IS NULL)
    $$;

    -- Cases whose process was told three times and still has not read a decision of so long ago.
    CREATE FUNCTION door_late_cases(late_after interval, after uuid, most integer)
    RETURNS TABLE (id uuid, node text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id, coalesce(c.node, 'start') FROM cases c
      WHERE c.processed_seq < c.last_seq AND c.last_event_at < now() - late_after AND c.tell_attempts > 2 AND (after IS NULL OR c.id > after) ORDER BY c.id LIMIT most
    $$;

    -- Incidents that settled by themselves: the process has read everything, or the step that failed every minute no longer does.
    CREATE FUNCTION door_close_settled_incidents()
    RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH closed AS (
        UPDATE incidents i SET closed_at = now() FROM cases c
        WHERE c.id = i.case_id AND i.closed_at IS NULL
          AND (i.code = 'decisions_unread' AND c.processed_seq = c.last_seq OR i.code = 'step_failing' AND i.last_seen_at < now() - interval '3 minutes')
        RETURNING 1)
      SELECT count(*)::integer FROM closed
    $$;

    -- Runs that an operator wants ended and started again from their row.
    CREATE FUNCTION door_asked_restarts()
    RETURNS TABLE (incident_id uuid, case_id uuid, kind text, open boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT i.id, c.id, c.kind, c.closed_at IS NULL FROM incidents i JOIN cases c ON c.id = i.case_id
      WHERE i.repair = 'restart' AND i.repair_done_at IS NULL ORDER BY i.repair_asked_at LIMIT 100
    $$;

    REVOKE ALL ON FUNCTION door_untold_cases(interval, integer, text, bigint), door_cases_over, door_late_cases, door_close_settled_incidents, door_asked_restarts FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_untold_cases(interval, integer, text, bigint), door_cases_over, door_late_cases, door_close_settled_incidents, door_asked_restarts TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
