import type { Knex } from 'knex';

const companyWall = 'company_id = (SELECT wall_company())';
const seenWithItsAccount = 'EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)';
const mine = 'user_id = wall_user()';

const walls: Record<string, string> = {
  interactions: seenWithItsAccount,
  interaction_contacts: seenWithItsAccount,
  calendar_feeds: mine,
};

/** What was done with a client and what is to do (requirements 199-211), and the calendar that each person may read from outside. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE interactions (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      opportunity_id uuid REFERENCES opportunities,
      kind text NOT NULL CHECK (kind ~ '^[a-z]+$'),
      subject text NOT NULL CHECK (subject <> ''),
      comment text,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      -- one collaborator, never more (requirement 211)
      assignee_id uuid NOT NULL REFERENCES users,
      report text,
      done_at timestamptz,
      done_by uuid REFERENCES users,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      created_by uuid NOT NULL REFERENCES users,
      updated_at timestamptz NOT NULL,
      CONSTRAINT interaction_ends_after_start CHECK (ends_at >= starts_at),
      CONSTRAINT done_says_who CHECK ((done_at IS NULL) = (done_by IS NULL))
    );
    CREATE INDEX interactions_to_do ON interactions (assignee_id, ends_at, id) WHERE done_at IS NULL;
    CREATE INDEX interactions_of_assignee ON interactions (assignee_id, ends_at DESC, id DESC);
    CREATE INDEX interactions_of_account ON interactions (account_id, ends_at DESC, id DESC);
    CREATE INDEX interactions_of_opportunity ON interactions (opportunity_id, ends_at DESC) WHERE opportunity_id IS NOT NULL;

    CREATE TABLE interaction_contacts (
      interaction_id uuid NOT NULL REFERENCES interactions,
      contact_id uuid NOT NULL REFERENCES contacts,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      PRIMARY KEY (interaction_id, contact_id)
    );
    CREATE INDEX interactions_of_contact ON interaction_contacts (contact_id);

    -- The secret itself is nowhere: whoever reads this table reads no calendar.
    CREATE TABLE calendar_feeds (
      user_id uuid PRIMARY KEY REFERENCES users,
      company_id uuid NOT NULL REFERENCES companies,
      secret_sha256 text NOT NULL UNIQUE,
      since timestamptz NOT NULL
    );

    -- A calendar program has no session: the secret says whose feed it reads.
    CREATE FUNCTION door_calendar_feed(wanted text)
    RETURNS TABLE (user_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT f.user_id FROM calendar_feeds f WHERE f.secret_sha256 = wanted $$;
    REVOKE ALL ON FUNCTION door_calendar_feed FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_calendar_feed TO jalon_app;
  `);
  for (const [table, rows] of Object.entries(walls)) {
    await knex.raw(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await knex.raw(
      `CREATE POLICY ${table}_wall ON ${table} TO jalon_app USING (${companyWall} AND ${rows}) WITH CHECK (${companyWall} AND ${rows})`,
    );
    await knex.raw(`CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
  }
  await knex.raw(`
    GRANT SELECT, INSERT, UPDATE ON interactions TO jalon_app;
    GRANT SELECT, INSERT, DELETE ON interaction_contacts TO jalon_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
