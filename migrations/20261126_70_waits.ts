import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[]) AND company_id = (SELECT wall_company())';

/**
 * Waits with a meaning: what a request waits for, who has the ball meanwhile and why; the pause of its task, whose due date
 * and ladder stand still; and the door by which what is awaited wakes who waits for it, in another business unit too.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE cases DROP CONSTRAINT cases_holder_kind_check,
      ADD CONSTRAINT cases_holder_kind_check CHECK (holder_kind IN ('requester', 'business_support', 'approver', 'client', 'third_party', 'event', 'system', 'nobody')),
      ADD COLUMN holder_cause text;
    ALTER TABLE case_holders ADD COLUMN cause text;
    ALTER TABLE tasks ADD COLUMN paused_at timestamptz, ADD COLUMN paused_due_at timestamptz;

    CREATE TABLE request_waits (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      request_id uuid NOT NULL REFERENCES requests,
      task_id uuid NOT NULL REFERENCES tasks,
      cause text NOT NULL CHECK (cause IN ('signed_letter', 'request', 'client', 'third_party', 'date')),
      -- The request, or the opportunity whose letter is to be signed. Not by a foreign key: its check would wait for the
      -- lock of the very case that is about to end, which waits for whoever begins to wait.
      awaited_case_id uuid,
      awaited_number text,
      comment text,
      started_at timestamptz NOT NULL,
      started_by uuid REFERENCES users,
      ended_at timestamptz,
      ended_how text CHECK (ended_how IN ('happened', 'moot', 'came', 'taken')),
      CHECK ((cause IN ('signed_letter', 'request')) = (awaited_case_id IS NOT NULL)),
      CHECK ((ended_at IS NULL) = (ended_how IS NULL))
    );
    CREATE UNIQUE INDEX one_wait_at_a_time ON request_waits (request_id) WHERE ended_at IS NULL;
    CREATE INDEX request_waits_awaited ON request_waits (awaited_case_id) WHERE ended_at IS NULL;
    CREATE INDEX request_waits_of_request ON request_waits (request_id, started_at);
    ALTER TABLE request_waits ENABLE ROW LEVEL SECURITY; ALTER TABLE request_waits FORCE ROW LEVEL SECURITY;
    CREATE POLICY request_waits_wall ON request_waits TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY request_waits_owner ON request_waits TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON request_waits TO jalon_app;

    CREATE OR REPLACE FUNCTION keep_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE
      held case_holders%ROWTYPE;
    BEGIN
      IF TG_OP = 'UPDATE' AND (OLD.holder_kind, OLD.holder_user_id, OLD.holder_region_id, OLD.holder_cause) IS NOT DISTINCT FROM (NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id, NEW.holder_cause) THEN
        RETURN NULL;
      END IF;
      SELECT * INTO held FROM case_holders h WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      IF FOUND AND held.from_at >= NEW.holder_since THEN
        -- What lasted no time is not told.
        UPDATE case_holders h SET holder_kind = NEW.holder_kind, holder_user_id = NEW.holder_user_id, holder_region_id = NEW.holder_region_id, cause = NEW.holder_cause, node = NEW.node
        WHERE h.case_id = NEW.id AND h.to_at IS NULL;
        RETURN NULL;
      END IF;
      UPDATE case_holders h SET to_at = NEW.holder_since WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      INSERT INTO case_holders (case_id, position, company_id, bu_id, holder_kind, holder_user_id, holder_region_id, cause, node, calendar, from_at)
      VALUES (NEW.id, coalesce(held.position, 0) + 1, NEW.company_id, NEW.bu_id, NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id, NEW.holder_cause, NEW.node, calendar_of(NEW.bu_id), NEW.holder_since);
      RETURN NULL;
    END $$;
    DROP TRIGGER cases_keep_holder ON cases;
    CREATE TRIGGER cases_keep_holder AFTER INSERT OR UPDATE OF holder_kind, holder_user_id, holder_region_id, holder_cause ON cases FOR EACH ROW EXECUTE FUNCTION keep_holder();

    -- Whether an awaited request is over is no secret of its business unit; nothing else of it is told.
    CREATE FUNCTION door_awaited_status(wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT r.status FROM requests r WHERE r.id = wanted AND r.company_id = wall_company()
    $$;

    -- What a case waited for has come: its process has something to look at. Marked as unread, so that it is told for sure.
    CREATE FUNCTION door_wake_waiters(awaited uuid, at timestamptz)
    RETURNS TABLE (id uuid, kind text) LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
      UPDATE cases c SET processed_seq = least(c.processed_seq, c.last_seq - 1), last_event_at = at, told_at = NULL, tell_attempts = 0
      WHERE c.company_id = wall_company() AND c.id IN (SELECT w.request_id FROM request_waits w WHERE w.awaited_case_id = awaited AND w.ended_at IS NULL)
      RETURNING c.id, c.kind
    $$;
    REVOKE ALL ON FUNCTION door_awaited_status(uuid), door_wake_waiters(uuid, timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_awaited_status(uuid), door_wake_waiters(uuid, timestamptz) TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
