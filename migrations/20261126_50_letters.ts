import type { Knex } from 'knex';

const inMyBus = 'company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[])';

/** What the firm's papers say of itself, the versions of a proposal as each was submitted, and each letter as it left. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE letterheads (
      company_id uuid PRIMARY KEY REFERENCES companies,
      legal_form text NOT NULL,
      capital_cents bigint CHECK (capital_cents > 0),
      siren text NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
      registry text,
      address_line text NOT NULL,
      postcode text NOT NULL,
      city text NOT NULL,
      vat_number text NOT NULL,
      professional_body text,
      insurer text NOT NULL,
      insurance_policy text NOT NULL,
      phone text NOT NULL,
      email text NOT NULL
    );
    CREATE TABLE proposal_versions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      proposal_id uuid NOT NULL REFERENCES proposals,
      number integer NOT NULL CHECK (number > 0),
      content jsonb NOT NULL,
      content_hash text NOT NULL,
      net_cents bigint NOT NULL,
      vat_cents bigint NOT NULL,
      catalogue_cents bigint NOT NULL,
      submitted_at timestamptz NOT NULL,
      submitted_by uuid REFERENCES users,
      UNIQUE (proposal_id, number)
    );
    CREATE TABLE proposal_sendings (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      proposal_id uuid NOT NULL REFERENCES proposals,
      version_id uuid REFERENCES proposal_versions,
      way text NOT NULL CHECK (way IN ('mail', 'hand')),
      sent_on date NOT NULL,
      sent_at timestamptz NOT NULL,
      sent_by uuid REFERENCES users,
      recipients jsonb NOT NULL DEFAULT '[]',
      message text,
      content_hash text NOT NULL,
      -- all that the letter was printed from; none where the firm has no letterhead and sent its own paper
      letter jsonb,
      file_sha256 text,
      CONSTRAINT a_mailed_letter_is_kept CHECK (way <> 'mail' OR letter IS NOT NULL)
    );
    CREATE INDEX proposal_sendings_of ON proposal_sendings (proposal_id, sent_at DESC);

    ALTER TABLE letterheads ENABLE ROW LEVEL SECURITY; ALTER TABLE letterheads FORCE ROW LEVEL SECURITY;
    CREATE POLICY letterheads_wall ON letterheads TO jalon_app USING (company_id = (SELECT wall_company())) WITH CHECK (company_id = (SELECT wall_company()));
    CREATE POLICY letterheads_owner ON letterheads TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE proposal_versions ENABLE ROW LEVEL SECURITY; ALTER TABLE proposal_versions FORCE ROW LEVEL SECURITY;
    CREATE POLICY proposal_versions_wall ON proposal_versions TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY proposal_versions_owner ON proposal_versions TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE proposal_sendings ENABLE ROW LEVEL SECURITY; ALTER TABLE proposal_sendings FORCE ROW LEVEL SECURITY;
    CREATE POLICY proposal_sendings_wall ON proposal_sendings TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY proposal_sendings_owner ON proposal_sendings TO CURRENT_USER USING (true) WITH CHECK (true);
    -- What was submitted and what left are not rewritten; the file's hash is known when the mail leaves.
    GRANT SELECT ON letterheads TO jalon_app;
    GRANT SELECT, INSERT ON proposal_versions, proposal_sendings TO jalon_app;
    GRANT UPDATE (file_sha256) ON proposal_sendings TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
