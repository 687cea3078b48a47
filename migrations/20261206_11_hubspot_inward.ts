import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * What HubSpot tells: that something happened to an object, kept before anything is made of it and without the value, which is read there. What
 * cannot be decided by a rule is a question for somebody, with what each side has.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE hubspot_events (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      -- HubSpot does not promise that the first alone is unique.
      event_id bigint NOT NULL,
      kind text NOT NULL,
      object text NOT NULL CHECK (object IN ('company', 'contact', 'deal', 'note', 'meeting', 'call', 'email')),
      hubspot_id text NOT NULL,
      property text NOT NULL DEFAULT '',
      occurred_at timestamptz NOT NULL,
      merged_into text,
      merged_ids text[] NOT NULL DEFAULT '{}',
      received_at timestamptz NOT NULL,
      done_at timestamptz,
      outcome text,
      CONSTRAINT hubspot_event_once UNIQUE (company_id, event_id, kind, hubspot_id, property, occurred_at)
    );
    CREATE INDEX hubspot_events_waiting ON hubspot_events (company_id, id) WHERE done_at IS NULL;
    CREATE TABLE hubspot_questions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid REFERENCES business_units,
      kind text NOT NULL CHECK (kind IN ('value', 'stage', 'unmatched', 'merged', 'privacy')),
      object text NOT NULL,
      record_id uuid,
      hubspot_id text NOT NULL,
      name text NOT NULL,
      property text NOT NULL DEFAULT '',
      ours text NOT NULL DEFAULT '',
      theirs text NOT NULL DEFAULT '',
      code text,
      missing jsonb NOT NULL DEFAULT '[]',
      asked_at timestamptz NOT NULL,
      answer text CHECK (answer IN ('ours', 'theirs', 'seen', 'gone')),
      answered_at timestamptz,
      answered_by uuid REFERENCES users,
      CHECK ((answer IS NULL) = (answered_at IS NULL))
    );
    CREATE UNIQUE INDEX one_open_hubspot_question ON hubspot_questions (company_id, kind, object, hubspot_id, property) WHERE answer IS NULL;
    CREATE INDEX hubspot_questions_of_record ON hubspot_questions (record_id) WHERE answer IS NULL;

    ALTER TABLE hubspot_events ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_events FORCE ROW LEVEL SECURITY;
    ALTER TABLE hubspot_questions ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_questions FORCE ROW LEVEL SECURITY;
    CREATE POLICY hubspot_events_wall ON hubspot_events TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_questions_wall ON hubspot_questions TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_events_owner ON hubspot_events TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY hubspot_questions_owner ON hubspot_questions TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON hubspot_events, hubspot_questions TO jalon_app;

    -- Which record an object is that says nothing of it: the account with its SIREN, the one contact with its address.
    CREATE FUNCTION door_hubspot_match(of_company uuid, of_object text, value text) RETURNS TABLE (id uuid, bu_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, a.bu_id FROM accounts a WHERE of_object = 'company' AND a.company_id = of_company AND a.siren = value
      UNION ALL
      SELECT c.id, c.bu_id FROM contacts c WHERE of_object = 'contact' AND c.company_id = of_company AND c.email_key = lower(btrim(value))
        AND NOT EXISTS (SELECT FROM contacts d WHERE d.company_id = of_company AND d.email_key = c.email_key AND d.id <> c.id)
    $$;
    CREATE FUNCTION door_user_of_email(of_company uuid, of_email text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT u.id FROM users u WHERE u.company_id = of_company AND u.email = lower(btrim(of_email)) AND u.disabled_at IS NULL $$;
    REVOKE ALL ON FUNCTION door_hubspot_match, door_user_of_email FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_hubspot_match, door_user_of_email TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
