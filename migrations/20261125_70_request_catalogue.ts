import type { Knex } from 'knex';

/** The walls of a table of records that belong to an account or a mission of one business unit. */
function walled(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_wall ON ${table} TO jalon_app
      USING (company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[]))
      WITH CHECK (company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[]));
    CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON ${table} TO jalon_app;`;
}

/** Requests of any template, from a client, a mission or an opportunity; what the first of the new templates write. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The templates are those of the registry in domain/templates: a new one needs no migration.
    ALTER TABLE cases DROP CONSTRAINT cases_kind_check;
    ALTER TABLE cases ADD CONSTRAINT cases_kind_is_a_name CHECK (kind ~ '^[a-z][A-Za-z]{1,39}$');
    ALTER TABLE requests DROP CONSTRAINT requests_template_check;
    ALTER TABLE requests ADD CONSTRAINT requests_template_is_a_name CHECK (template ~ '^[a-z][A-Za-z]{1,39}$');

    ALTER TABLE requests ADD COLUMN sole boolean NOT NULL DEFAULT true, ADD COLUMN provenance jsonb NOT NULL DEFAULT '{}';
    DROP INDEX one_live_request;
    CREATE UNIQUE INDEX one_live_request ON requests (opportunity_id, template) WHERE sole AND status NOT IN ('resolved', 'refused', 'cancelled', 'closed');
    CREATE INDEX requests_of_mission ON requests (mission_id);
    CREATE INDEX requests_of_requester ON requests (requester_id, status);

    ALTER TABLE checklist_items
      ADD COLUMN wants text NOT NULL DEFAULT 'document' CHECK (wants IN ('document', 'text', 'fields')),
      ADD COLUMN document_kind text,
      ADD COLUMN from_file boolean NOT NULL DEFAULT false,
      -- false once the client file no longer asks for it
      ADD COLUMN asked boolean NOT NULL DEFAULT true;
    UPDATE checklist_items SET wants = 'text' WHERE key = 'activity';
    UPDATE checklist_items SET document_kind = CASE key
      WHEN 'ownershipChart' THEN 'ownership_chart' WHEN 'beneficialOwners' THEN 'beneficial_owners' WHEN 'beneficialOwnerIdentity' THEN 'beneficial_owner_identity'
      WHEN 'engagementLetter' THEN 'engagement_letter' WHEN 'bankDetails' THEN 'bank_details' WHEN 'sepaMandate' THEN 'sepa_mandate' ELSE key END WHERE wants = 'document';

    ALTER TABLE documents ADD COLUMN issued_on date, ADD COLUMN expires_on date;
    CREATE INDEX documents_latest_of_kind ON documents (account_id, kind, uploaded_at DESC);

    CREATE SEQUENCE credit_note_number;
    GRANT USAGE ON SEQUENCE credit_note_number TO jalon_app;
    CREATE TABLE credit_notes (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      schedule_id uuid NOT NULL REFERENCES billing_schedules,
      request_id uuid NOT NULL UNIQUE REFERENCES requests,
      number text NOT NULL UNIQUE,
      amount_cents bigint NOT NULL CHECK (amount_cents > 0),
      reason text NOT NULL,
      invoice_reference text NOT NULL,
      issued_on date NOT NULL
    );
    CREATE INDEX credit_notes_of ON credit_notes (schedule_id);
    ALTER TABLE billing_schedule_lines ADD COLUMN replaced_at timestamptz;
    CREATE INDEX billing_schedule_lines_of ON billing_schedule_lines (schedule_id, due_on) WHERE replaced_at IS NULL;

    CREATE TABLE sepa_mandates (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      request_id uuid NOT NULL UNIQUE REFERENCES requests,
      document_id uuid NOT NULL REFERENCES documents,
      reference text NOT NULL UNIQUE CHECK (length(reference) <= 35),
      iban text NOT NULL,
      bic text,
      holder text NOT NULL,
      scheme text NOT NULL CHECK (scheme IN ('core', 'b2b')),
      sequence text NOT NULL CHECK (sequence IN ('recurrent', 'one_off')),
      signed_on date NOT NULL,
      ended_on date
    );
    CREATE UNIQUE INDEX one_live_mandate ON sepa_mandates (account_id) WHERE ended_on IS NULL;
  `);
  for (const table of ['credit_notes', 'sepa_mandates']) await knex.raw(walled(table));
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
