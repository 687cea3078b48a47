import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * Two-way synchronisation with HubSpot (requirements 27, 312, 313). That a record changed is written down with the change, by whatever way it
 * came; a link says which object it is there and what was last agreed; a line of the ledger says each value that went over and why. HubSpot has
 * no wall between business units, so that these rows are the company's: what of a record may be in them is one list (domain/hubspot/leaves.ts).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE hubspot_connections (
      company_id uuid PRIMARY KEY REFERENCES companies,
      connected_at timestamptz NOT NULL,
      succeeded_at timestamptz,
      problem text CHECK (problem IN ('timeout', 'tooManyRequests', 'serverError', 'badAnswer', 'notAllowed')),
      problem_since timestamptz,
      paused_until timestamptz
    );
    CREATE TABLE hubspot_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      object text NOT NULL CHECK (object IN ('company', 'contact', 'deal', 'activity')),
      -- What is gone meanwhile has nothing to say any more.
      record_id uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE INDEX hubspot_changes_of_record ON hubspot_changes (company_id, object, record_id);
    CREATE TABLE hubspot_links (
      record_id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      object text NOT NULL CHECK (object IN ('company', 'contact', 'deal', 'note', 'meeting', 'call', 'email')),
      name text NOT NULL,
      hubspot_id text,
      -- What both sides had when they last agreed: a value that differs from it was changed since.
      agreed jsonb NOT NULL DEFAULT '{}',
      associated text[] NOT NULL DEFAULT '{}',
      sent_at timestamptz,
      problem text,
      problem_since timestamptz,
      tries integer NOT NULL DEFAULT 0,
      next_try_at timestamptz,
      -- Deleted there: it stays here, and is not made again.
      removed_at timestamptz
    );
    CREATE INDEX hubspot_links_by_object ON hubspot_links (company_id, object, hubspot_id);
    CREATE INDEX hubspot_links_in_trouble ON hubspot_links (company_id, problem_since) WHERE problem IS NOT NULL;
    CREATE TABLE hubspot_ledger (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid REFERENCES business_units,
      at timestamptz NOT NULL,
      direction text NOT NULL CHECK (direction IN ('out', 'in')),
      object text NOT NULL,
      record_id uuid,
      name text NOT NULL,
      hubspot_id text,
      changes jsonb NOT NULL,
      cause text NOT NULL CHECK (cause IN ('changed', 'found', 'made', 'answered', 'undone')),
      person_id uuid REFERENCES users,
      undone_at timestamptz,
      undone_by uuid REFERENCES users
    );
    CREATE INDEX hubspot_ledger_by_time ON hubspot_ledger (company_id, id DESC);
    CREATE INDEX hubspot_ledger_of_record ON hubspot_ledger (record_id, id DESC);

    ALTER TABLE hubspot_connections ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_connections FORCE ROW LEVEL SECURITY;
    ALTER TABLE hubspot_changes ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_changes FORCE ROW LEVEL SECURITY;
    ALTER TABLE hubspot_links ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_links FORCE ROW LEVEL SECURITY;
    ALTER TABLE hubspot_ledger ENABLE ROW LEVEL SECURITY; ALTER TABLE hubspot_ledger FORCE ROW LEVEL SECURITY;
    CREATE POLICY hubspot_connections_wall ON hubspot_connections TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_changes_wall ON hubspot_changes TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_links_wall ON hubspot_links TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_ledger_wall ON hubspot_ledger TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY hubspot_connections_owner ON hubspot_connections TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY hubspot_changes_owner ON hubspot_changes TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY hubspot_links_owner ON hubspot_links TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY hubspot_ledger_owner ON hubspot_ledger TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON hubspot_connections, hubspot_links TO jalon_app;
    GRANT SELECT, INSERT, DELETE ON hubspot_changes TO jalon_app;
    GRANT SELECT, INSERT ON hubspot_ledger TO jalon_app;
    GRANT UPDATE (undone_at, undone_by, changes, name) ON hubspot_ledger TO jalon_app;

    CREATE FUNCTION note_hubspot_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO hubspot_changes (company_id, bu_id, object, record_id) VALUES (NEW.company_id, NEW.bu_id, TG_ARGV[0], NEW.id);
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('company');
    CREATE TRIGGER hubspot_told AFTER UPDATE ON accounts FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version OR OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION note_hubspot_change('company');
    CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('contact');
    CREATE TRIGGER hubspot_told AFTER UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('contact');
    CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON opportunities FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('deal');
    CREATE TRIGGER hubspot_told AFTER UPDATE ON opportunities FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version OR OLD.stage IS DISTINCT FROM NEW.stage OR OLD.euro_cents IS DISTINCT FROM NEW.euro_cents OR OLD.account_id IS DISTINCT FROM NEW.account_id) EXECUTE FUNCTION note_hubspot_change('deal');
    CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON interactions FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('activity');
    CREATE TRIGGER hubspot_told AFTER UPDATE ON interactions FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version OR OLD.account_id IS DISTINCT FROM NEW.account_id) EXECUTE FUNCTION note_hubspot_change('activity');

    -- Whose HubSpot it is: the configuration names the company by its code.
    CREATE FUNCTION door_company_of_code(of_code text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT c.id FROM companies c WHERE c.code = of_code $$;

    -- Once, when HubSpot is connected: all that it does not know waits to be told.
    CREATE FUNCTION door_tell_hubspot_all(of_company uuid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      INSERT INTO hubspot_changes (company_id, bu_id, object, record_id)
      SELECT x.company_id, x.bu_id, x.object, x.id FROM (
        SELECT company_id, bu_id, 'company' AS object, id FROM accounts
        UNION ALL SELECT company_id, bu_id, 'contact', id FROM contacts
        UNION ALL SELECT company_id, bu_id, 'deal', id FROM opportunities
        UNION ALL SELECT company_id, bu_id, 'activity', id FROM interactions) x
      WHERE x.company_id = of_company AND NOT EXISTS (SELECT FROM hubspot_links l WHERE l.record_id = x.id)
        AND NOT EXISTS (SELECT FROM hubspot_changes c WHERE c.company_id = x.company_id AND c.object = x.object AND c.record_id = x.id)
    $$;

    -- Companies that have no HubSpot tell nobody: when they have one, they tell all.
    CREATE FUNCTION door_let_go_of_hubspot_changes() RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$ DELETE FROM hubspot_changes c WHERE NOT EXISTS (SELECT FROM hubspot_connections o WHERE o.company_id = c.company_id) $$;
    REVOKE ALL ON FUNCTION door_company_of_code, door_tell_hubspot_all, door_let_go_of_hubspot_changes FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_company_of_code, door_tell_hubspot_all, door_let_go_of_hubspot_changes TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
