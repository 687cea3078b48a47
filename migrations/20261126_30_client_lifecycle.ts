import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[])';
const heldByMyAccount =
  'EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.bu_ids && (SELECT wall_bus())::uuid[])';

/** Rows that belong to an account: seen by every business unit that works with it, like its documents. */
function walled(table: string): string {
  const wall = `company_id = (SELECT wall_company()) AND (${inMyBus} OR ${heldByMyAccount})`;
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_wall ON ${table} TO jalon_app USING (${wall}) WITH CHECK (${wall});
    CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON ${table} TO jalon_app;`;
}

/** What happens to missions under way and to their clients: services opened and closed, the end of a relation, how long its documents are kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE missions ADD COLUMN ended_on date;
    ALTER TABLE accounts ADD COLUMN left_on date, ADD COLUMN left_reason text,
      ADD CONSTRAINT who_left_says_why CHECK ((left_on IS NULL) = (left_reason IS NULL));

    CREATE TABLE client_services (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      service text NOT NULL CHECK (service IN ('platform', 'vault', 'invoice_pdf')),
      administrator text,
      opened_by_request uuid NOT NULL REFERENCES requests,
      -- 06:00 in Paris on the day after (D26)
      effective_at timestamptz NOT NULL,
      closed_by_request uuid REFERENCES requests,
      closed_at timestamptz,
      CONSTRAINT closed_by_somebody CHECK ((closed_at IS NULL) = (closed_by_request IS NULL))
    );
    CREATE UNIQUE INDEX one_live_service ON client_services (account_id, service) WHERE closed_at IS NULL;

    CREATE TABLE document_retentions (
      document_id uuid PRIMARY KEY REFERENCES documents,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      request_id uuid NOT NULL REFERENCES requests,
      ground text NOT NULL,
      starts_on date NOT NULL,
      keep_until date NOT NULL CHECK (keep_until > starts_on)
    );
    CREATE INDEX document_retentions_of ON document_retentions (account_id);

    -- A client leaves the firm, not one business unit: whether another one is at work for it, and nothing else of it.
    CREATE FUNCTION door_work_elsewhere(wanted uuid, mine uuid)
    RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT ((SELECT count(*) FROM missions m WHERE m.account_id = wanted AND m.bu_id <> mine AND m.state IN ('CHK', 'REA') AND m.company_id = wall_company())
        + (SELECT count(*) FROM opportunities o WHERE o.account_id = wanted AND o.bu_id <> mine AND o.stage NOT IN ('won', 'lost') AND o.company_id = wall_company()))::integer
    $$;
    REVOKE ALL ON FUNCTION door_work_elsewhere(uuid, uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_work_elsewhere(uuid, uuid) TO jalon_app;
  `);
  for (const table of ['client_services', 'document_retentions']) await knex.raw(walled(table));
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
