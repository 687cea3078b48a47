import type { Knex } from 'knex';

const ofMyCompany =
  'company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)';

/**
 * What leaves for the outside systems (client platform, vault, Loop; requirements 84-96, D26, D27). A row waits until its system has taken it; what it
 * says is read when it leaves, so that none keeps a person's data. A contact that is gone keeps its number here: the platform has to hear of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE transmissions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      what text NOT NULL CHECK (what IN ('contact', 'vault_contact', 'invoice_emails', 'supervisor')),
      contact_id uuid,
      entered_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      tries integer NOT NULL DEFAULT 0,
      next_try_at timestamptz,
      problem text CHECK (problem IN ('unavailable', 'refused', 'not_configured', 'supervisor_missing', 'email_missing')),
      sent_at timestamptz,
      -- What was sent is that there is nothing any more.
      withdrawn boolean NOT NULL DEFAULT false,
      stopped_at timestamptz,
      -- The first invoice after a pre-activation makes the vault final.
      final_on date,
      CHECK ((what = 'contact') = (contact_id IS NOT NULL)),
      CHECK (sent_at IS NULL OR stopped_at IS NULL),
      CHECK (final_on IS NULL OR what = 'vault_contact' AND sent_at IS NOT NULL AND NOT withdrawn)
    );
    -- A later entry is told together with one that still waits.
    CREATE UNIQUE INDEX one_waiting_transmission ON transmissions (account_id, what, contact_id) NULLS NOT DISTINCT WHERE sent_at IS NULL AND stopped_at IS NULL;
    CREATE INDEX transmissions_waiting ON transmissions (due_at) WHERE sent_at IS NULL AND stopped_at IS NULL;
    CREATE INDEX transmissions_of_account ON transmissions (account_id, what, contact_id, sent_at DESC);

    ALTER TABLE transmissions ENABLE ROW LEVEL SECURITY; ALTER TABLE transmissions FORCE ROW LEVEL SECURITY;
    CREATE POLICY transmissions_wall ON transmissions TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY transmissions_owner ON transmissions TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON transmissions TO jalon_app;

    -- What is due, of all companies, each taken by one worker; a worker that dies leaves it to the next after a while.
    CREATE FUNCTION door_take_transmissions(at timestamptz, lease interval, most integer)
    RETURNS TABLE (id uuid, company_id uuid, bu_id uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      UPDATE transmissions t SET tries = t.tries + 1, next_try_at = at + lease
      WHERE t.id IN (
        SELECT o.id FROM transmissions o
        WHERE o.sent_at IS NULL AND o.stopped_at IS NULL AND o.due_at <= at AND (o.next_try_at IS NULL OR o.next_try_at <= at)
        ORDER BY o.due_at, o.id LIMIT most FOR UPDATE SKIP LOCKED)
      RETURNING t.id, t.company_id, t.bu_id
    $$;

    -- Invoices are behind the wall of their business unit, the vault is the client's: that it is final is told, by which invoice is not.
    CREATE FUNCTION door_finish_vaults(today date)
    RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      UPDATE transmissions t SET final_on = first.due_on
      FROM (
        SELECT o.id, min(l.due_on) AS due_on FROM transmissions o JOIN missions m ON m.account_id = o.account_id
          JOIN billing_schedules s ON s.mission_id = m.id JOIN billing_schedule_lines l ON l.schedule_id = s.id AND l.replaced_at IS NULL
        WHERE o.what = 'vault_contact' AND o.sent_at IS NOT NULL AND NOT o.withdrawn AND o.final_on IS NULL
          AND l.due_on > (o.sent_at AT TIME ZONE 'Europe/Paris')::date AND l.due_on <= today
        GROUP BY o.id) first
      WHERE t.id = first.id
    $$;
    REVOKE ALL ON FUNCTION door_take_transmissions, door_finish_vaults FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_take_transmissions, door_finish_vaults TO jalon_app;
    CREATE INDEX transmissions_not_final ON transmissions (account_id) WHERE what = 'vault_contact' AND sent_at IS NOT NULL AND NOT withdrawn AND final_on IS NULL;

    -- The systems have nothing of what was entered before they were reached.
    INSERT INTO transmissions (company_id, bu_id, account_id, what, contact_id, entered_at, due_at)
      SELECT x.company_id, a.bu_id, a.id, x.what, x.contact_id, x.at, ((x.at AT TIME ZONE 'Europe/Paris')::date + 1 + time '06:00') AT TIME ZONE 'Europe/Paris'
      FROM (
        SELECT c.company_id, c.account_id, 'contact' AS what, c.id AS contact_id, c.updated_at AS at FROM contacts c
        UNION ALL SELECT t.company_id, t.account_id, 'vault_contact', NULL, t.since FROM contact_types t WHERE t.type = 'vault'
        UNION ALL SELECT o.company_id, o.id, 'invoice_emails', NULL, o.updated_at FROM accounts o WHERE cardinality(o.invoice_emails) > 0) x
      JOIN accounts a ON a.id = x.account_id WHERE a.left_on IS NULL;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
