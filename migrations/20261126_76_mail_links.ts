import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';
const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[])';

/**
 * Links by which a task is answered from its mail: each for one person and one task, good once and for some days. Only a
 * digest of what stands in the mail is kept; a link is its person's alone, and written by the process that sends the mail.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE mail_links (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      case_id uuid NOT NULL REFERENCES cases,
      task_id uuid NOT NULL REFERENCES tasks,
      user_id uuid NOT NULL REFERENCES users,
      effect_key text NOT NULL UNIQUE REFERENCES effects,
      token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
      used_at timestamptz,
      used_as text CHECK (used_as IN ('approved', 'refused', 'question')),
      CHECK ((used_at IS NULL) = (used_as IS NULL))
    );
    CREATE INDEX mail_links_of_task ON mail_links (task_id);

    ALTER TABLE mail_links ENABLE ROW LEVEL SECURITY; ALTER TABLE mail_links FORCE ROW LEVEL SECURITY;
    CREATE POLICY mail_links_wall ON mail_links TO jalon_app
      USING (${ofMyCompany} AND ${inMyBus} AND (wall_user() IS NULL OR user_id = wall_user())) WITH CHECK (${ofMyCompany} AND ${inMyBus} AND (wall_user() IS NULL OR user_id = wall_user()));
    CREATE POLICY mail_links_owner ON mail_links TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE (used_at, used_as) ON mail_links TO jalon_app;

    -- Whose link it is: asked before a wall can be raised.
    CREATE FUNCTION door_mail_link(digest text)
    RETURNS TABLE (id uuid, user_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT l.id, l.user_id FROM mail_links l WHERE l.token_sha256 = digest $$;
    REVOKE ALL ON FUNCTION door_mail_link FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_mail_link TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
