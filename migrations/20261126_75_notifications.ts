import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';
const ownRows = `${ofMyCompany} AND user_id = (SELECT wall_user())`;

/**
 * What people are told of: one row for each person and thing, whatever they prefer, with what became of it. A row is its
 * reader's alone; whoever causes it can write it and not read it. It holds ids and codes: words are read from the records,
 * behind the reader's own wall, when they are shown.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE digests (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      day date NOT NULL,
      created_at timestamptz NOT NULL,
      tried_at timestamptz,
      sent_at timestamptz,
      rejected_at timestamptz,
      UNIQUE (user_id, day)
    );
    CREATE INDEX digests_unsent ON digests (created_at) WHERE sent_at IS NULL;

    CREATE TABLE notifications (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid REFERENCES business_units,
      user_id uuid NOT NULL REFERENCES users,
      -- The key of its mail, where one leaves at once: the same thing told twice is one row and one mail.
      key text NOT NULL UNIQUE,
      kind text NOT NULL,
      case_id uuid REFERENCES cases,
      actor_id uuid REFERENCES users,
      params jsonb NOT NULL DEFAULT '{}',
      at timestamptz NOT NULL,
      in_app boolean NOT NULL,
      mail text NOT NULL CHECK (mail IN ('now', 'digest', 'off')),
      read_at timestamptz,
      digest_id uuid REFERENCES digests,
      CHECK ((case_id IS NULL) = (bu_id IS NULL)),
      CHECK (digest_id IS NULL OR mail = 'digest')
    );
    CREATE INDEX notifications_of_person ON notifications (user_id, at DESC, id DESC);
    CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL AND in_app;
    CREATE INDEX notifications_for_digest ON notifications (user_id, at) WHERE mail = 'digest' AND digest_id IS NULL AND read_at IS NULL;

    CREATE TABLE notification_preferences (
      user_id uuid NOT NULL REFERENCES users,
      kind text NOT NULL,
      company_id uuid NOT NULL REFERENCES companies,
      in_app boolean NOT NULL,
      mail text NOT NULL CHECK (mail IN ('now', 'digest', 'off')),
      PRIMARY KEY (user_id, kind)
    );

    ALTER TABLE digests ENABLE ROW LEVEL SECURITY; ALTER TABLE digests FORCE ROW LEVEL SECURITY;
    CREATE POLICY digests_wall ON digests TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY digests_owner ON digests TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE notifications ENABLE ROW LEVEL SECURITY; ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
    CREATE POLICY notifications_seen ON notifications FOR SELECT TO jalon_app USING (${ownRows});
    CREATE POLICY notifications_marked ON notifications FOR UPDATE TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY notifications_told ON notifications FOR INSERT TO jalon_app
      WITH CHECK (${ofMyCompany} AND CASE WHEN bu_id IS NULL THEN user_id = (SELECT wall_user()) ELSE bu_id = ANY ((SELECT wall_bus())::uuid[]) END);
    CREATE POLICY notifications_owner ON notifications TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY; ALTER TABLE notification_preferences FORCE ROW LEVEL SECURITY;
    CREATE POLICY notification_preferences_wall ON notification_preferences TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY notification_preferences_owner ON notification_preferences TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON digests, notification_preferences TO jalon_app;
    GRANT SELECT, INSERT, UPDATE (read_at, digest_id) ON notifications TO jalon_app;

    -- By which ways one person of the caller's company wants to hear of one kind: asked by whoever tells them.
    CREATE FUNCTION door_notification_preference(reader uuid, wanted text)
    RETURNS TABLE (in_app boolean, mail text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT p.in_app, p.mail FROM notification_preferences p WHERE p.user_id = reader AND p.kind = wanted AND p.company_id = wall_company() $$;

    -- People for whom something waits to be put together, with the holidays of their region.
    CREATE FUNCTION door_digest_readers()
    RETURNS TABLE (user_id uuid, holidays text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT u.id, r.holidays FROM users u JOIN business_units b ON b.id = u.bu_id JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id
      WHERE u.disabled_at IS NULL AND EXISTS (SELECT FROM notifications n WHERE n.user_id = u.id AND n.mail = 'digest' AND n.digest_id IS NULL AND n.read_at IS NULL)
    $$;

    -- Digests to send now, each taken by one worker; one that was tried and did not leave is tried again later.
    CREATE FUNCTION door_take_digests(again_after interval, most integer)
    RETURNS TABLE (id uuid, user_id uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      UPDATE digests d SET tried_at = now()
      WHERE d.id IN (
        SELECT o.id FROM digests o JOIN users u ON u.id = o.user_id
        WHERE o.sent_at IS NULL AND u.disabled_at IS NULL AND (o.tried_at IS NULL OR o.tried_at < now() - again_after)
        ORDER BY o.created_at LIMIT most FOR UPDATE OF o SKIP LOCKED)
      RETURNING d.id, d.user_id
    $$;
    REVOKE ALL ON FUNCTION door_notification_preference, door_digest_readers, door_take_digests FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_notification_preference, door_digest_readers, door_take_digests TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
