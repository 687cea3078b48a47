import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[]) AND company_id = (SELECT wall_company())';

/**
 * A message of a request may be about one of its tasks, never about one of another request. What somebody is writing about a
 * task is kept beside what they are writing about the whole.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE UNIQUE INDEX tasks_of_case ON tasks (case_id, id);
    ALTER TABLE messages ADD COLUMN task_id uuid,
      ADD CONSTRAINT messages_about_task_of_case FOREIGN KEY (case_id, task_id) REFERENCES tasks (case_id, id);
    CREATE INDEX messages_about_task ON messages (task_id, created_at DESC, id DESC) WHERE task_id IS NOT NULL;

    CREATE TABLE comment_drafts (
      task_id uuid NOT NULL,
      user_id uuid NOT NULL REFERENCES users,
      case_id uuid NOT NULL,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      visibility text NOT NULL CHECK (visibility IN ('internal', 'shared')),
      body text NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (task_id, user_id),
      FOREIGN KEY (case_id, task_id) REFERENCES tasks (case_id, id)
    );
    ALTER TABLE comment_drafts ENABLE ROW LEVEL SECURITY; ALTER TABLE comment_drafts FORCE ROW LEVEL SECURITY;
    CREATE POLICY comment_drafts_wall ON comment_drafts TO jalon_app
      USING (${inMyBus} AND user_id = wall_user()) WITH CHECK (${inMyBus} AND user_id = wall_user());
    CREATE POLICY comment_drafts_owner ON comment_drafts TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON comment_drafts TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
