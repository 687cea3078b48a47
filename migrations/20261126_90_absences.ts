import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * Absences with their substitutes. Everybody's routing reads them, so their wall is the company; whose they are to write
 * is the rule's to say. A task that is held in somebody's place names that person until it is done or comes back.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE absences (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      substitute_id uuid NOT NULL REFERENCES users,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      word text,
      created_by uuid NOT NULL REFERENCES users,
      created_at timestamptz NOT NULL,
      cancelled_by uuid REFERENCES users,
      cancelled_at timestamptz,
      -- What has been said and done about it: the substitute named, the work handed over, the work given back.
      named_at timestamptz,
      begun_at timestamptz,
      ended_at timestamptz,
      CHECK (starts_on <= ends_on),
      CHECK (user_id <> substitute_id),
      CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
    );
    CREATE INDEX absences_of_person ON absences (user_id, starts_on DESC);
    CREATE INDEX absences_live ON absences (company_id, starts_on) WHERE ended_at IS NULL;

    ALTER TABLE absences ENABLE ROW LEVEL SECURITY; ALTER TABLE absences FORCE ROW LEVEL SECURITY;
    CREATE POLICY absences_wall ON absences TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY absences_owner ON absences TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE (cancelled_by, cancelled_at, named_at, begun_at, ended_at) ON absences TO jalon_app;

    ALTER TABLE tasks ADD COLUMN for_user_id uuid REFERENCES users, ADD COLUMN route_tried_at timestamptz, ADD CONSTRAINT tasks_held_for_another CHECK (for_user_id IS NULL OR for_user_id <> assignee_id);
    CREATE INDEX tasks_stood_in ON tasks (for_user_id) WHERE for_user_id IS NOT NULL;
    ALTER TABLE case_events ADD COLUMN for_user_id uuid REFERENCES users;

    -- Held tasks that are in other hands than they should be on this day, of all companies; those for which nobody was found are asked about again later.
    CREATE FUNCTION door_tasks_to_route(today date, again_after interval, most integer)
    RETURNS TABLE (id uuid, case_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      WITH away AS (SELECT a.user_id FROM absences a WHERE a.ended_at IS NULL AND a.cancelled_at IS NULL AND today BETWEEN a.starts_on AND a.ends_on),
        wrong AS (
          SELECT t.id, t.case_id, t.route_tried_at FROM away JOIN tasks t ON t.assignee_id = away.user_id WHERE t.state = 'claimed'
          UNION
          SELECT t.id, t.case_id, t.route_tried_at FROM tasks t
          WHERE t.for_user_id IS NOT NULL AND t.state = 'claimed' AND t.owner_id IS NULL
            AND (NOT EXISTS (SELECT FROM away WHERE away.user_id = t.for_user_id) OR EXISTS (SELECT FROM users u WHERE u.id = t.assignee_id AND u.disabled_at IS NOT NULL)))
      SELECT w.id, w.case_id FROM wrong w WHERE w.route_tried_at IS NULL OR w.route_tried_at < now() - again_after ORDER BY w.id LIMIT most
    $$;

    -- Held tasks of a company that somebody holds in another's place: where somebody has come back, the chain may be shorter.
    CREATE FUNCTION door_tasks_stood_in(company uuid)
    RETURNS TABLE (id uuid, case_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT t.id, t.case_id FROM tasks t WHERE t.company_id = company AND t.for_user_id IS NOT NULL AND t.state = 'claimed' ORDER BY t.id $$;

    -- Absences about which something is still to be said or done on this day.
    CREATE FUNCTION door_absences_due(today date)
    RETURNS TABLE (id uuid, company_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, a.company_id FROM absences a
      WHERE a.ended_at IS NULL AND (a.named_at IS NULL OR a.cancelled_at IS NOT NULL OR a.ends_on < today OR (a.begun_at IS NULL AND a.starts_on <= today))
      ORDER BY a.created_at, a.id LIMIT 100
    $$;
    REVOKE ALL ON FUNCTION door_tasks_to_route, door_tasks_stood_in, door_absences_due FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_tasks_to_route, door_tasks_stood_in, door_absences_due TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
