import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[]) AND company_id = (SELECT wall_company())';

/**
 * The conversation of a request. Internal notes stand behind a wall of their own: whoever asked, and whoever does not
 * work for the group, has no row to list, count or search, whatever the query says.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION wall_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT nullif(current_setting('jalon.user', true), '')::uuid $$;

    CREATE TABLE messages (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      case_id uuid NOT NULL REFERENCES cases,
      author_id uuid NOT NULL REFERENCES users,
      visibility text NOT NULL CHECK (visibility IN ('internal', 'shared')),
      body text NOT NULL CHECK (body <> ''),
      mentions uuid[] NOT NULL DEFAULT '{}',
      document_ids uuid[] NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL
    );
    CREATE INDEX messages_of_case ON messages (case_id, created_at DESC, id DESC);
    CREATE TABLE case_followers (
      case_id uuid NOT NULL REFERENCES cases,
      user_id uuid NOT NULL REFERENCES users,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      since timestamptz NOT NULL,
      PRIMARY KEY (case_id, user_id)
    );
    CREATE TABLE message_drafts (
      case_id uuid NOT NULL REFERENCES cases,
      user_id uuid NOT NULL REFERENCES users,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      visibility text NOT NULL CHECK (visibility IN ('internal', 'shared')),
      body text NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (case_id, user_id)
    );

    -- Who reads internal notes of a case: the group that treats it, never whoever asked. Processes act for the group.
    CREATE FUNCTION reads_internal(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT wall_user() IS NULL OR EXISTS (
        SELECT 1 FROM requests r JOIN user_roles g ON g.scope = 'region' AND g.scope_id = r.region_id AND g.role IN ('business_support', 'support_supervisor')
        WHERE r.id = wanted AND g.user_id = wall_user() AND r.requester_id <> wall_user())
    $$;

    ALTER TABLE messages ENABLE ROW LEVEL SECURITY; ALTER TABLE messages FORCE ROW LEVEL SECURITY;
    CREATE POLICY messages_wall ON messages TO jalon_app
      USING (${inMyBus} AND (visibility = 'shared' OR reads_internal(case_id))) WITH CHECK (${inMyBus} AND (visibility = 'shared' OR reads_internal(case_id)));
    CREATE POLICY messages_owner ON messages TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE case_followers ENABLE ROW LEVEL SECURITY; ALTER TABLE case_followers FORCE ROW LEVEL SECURITY;
    CREATE POLICY case_followers_wall ON case_followers TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY case_followers_owner ON case_followers TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE message_drafts ENABLE ROW LEVEL SECURITY; ALTER TABLE message_drafts FORCE ROW LEVEL SECURITY;
    CREATE POLICY message_drafts_wall ON message_drafts TO jalon_app
      USING (${inMyBus} AND user_id = wall_user()) WITH CHECK (${inMyBus} AND user_id = wall_user());
    CREATE POLICY message_drafts_owner ON message_drafts TO CURRENT_USER USING (true) WITH CHECK (true);
    -- What was said is not rewritten.
    GRANT SELECT, INSERT ON messages TO jalon_app;
    GRANT SELECT, INSERT, DELETE ON case_followers TO jalon_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON message_drafts TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
