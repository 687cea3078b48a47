import type { Knex } from 'knex';

/** Opportunities, proposals, missions and what entering Proposition and winning create, each exactly once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE opportunity_number;
    CREATE SEQUENCE proposal_number;
    CREATE SEQUENCE mission_number START 3200001;
    CREATE SEQUENCE approval_number;
    CREATE TABLE opportunities (
      id uuid PRIMARY KEY REFERENCES cases,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      number text NOT NULL UNIQUE,
      account_id uuid NOT NULL REFERENCES accounts,
      site_id uuid REFERENCES sites,
      main_contact_id uuid REFERENCES contacts,
      name text NOT NULL,
      stage text NOT NULL CHECK (stage IN ('identification', 'qualification', 'proposition', 'won', 'lost')),
      stage_since timestamptz NOT NULL DEFAULT now(),
      engagement_partner_id uuid NOT NULL REFERENCES users,
      engagement_manager_id uuid REFERENCES users,
      referrer_id uuid REFERENCES users,
      practice_id uuid REFERENCES practices,
      offer_family_id uuid REFERENCES offer_families,
      offer_id uuid REFERENCES offers,
      source_type text,
      source text,
      amount_cents bigint CHECK (amount_cents >= 0),
      currency text NOT NULL DEFAULT 'EUR',
      rate_millionths bigint NOT NULL DEFAULT 1000000 CHECK (rate_millionths > 0),
      euro_cents bigint,
      expected_signature_on date,
      service_type text,
      production_start_on date,
      production_end_on date,
      production_end_reason text,
      closing_on date,
      loss_reason text,
      lost_on date,
      loss_comment text,
      won_on date,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid REFERENCES users,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT lost_says_why_and_when CHECK (stage <> 'lost' OR (loss_reason IS NOT NULL AND lost_on IS NOT NULL)),
      CONSTRAINT production_ends_after_start CHECK (production_end_on >= production_start_on)
    );
    ALTER TABLE cases ADD FOREIGN KEY (opportunity_id) REFERENCES opportunities DEFERRABLE INITIALLY DEFERRED;
    CREATE INDEX opportunities_board ON opportunities (company_id, engagement_partner_id, stage, expected_signature_on, id);
    CREATE INDEX opportunities_by_stage ON opportunities (company_id, bu_id, stage, expected_signature_on, id);
    CREATE INDEX opportunities_of_account ON opportunities (account_id);

    CREATE TABLE missions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      opportunity_id uuid NOT NULL REFERENCES opportunities,
      account_id uuid NOT NULL REFERENCES accounts,
      number text NOT NULL UNIQUE,
      label text NOT NULL,
      state text NOT NULL CHECK (state IN ('AVV', 'CHK', 'REA', 'TER', 'PER')),
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      closing_on date,
      delivery_lead_id uuid REFERENCES users,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE UNIQUE INDEX one_live_mission ON missions (opportunity_id) WHERE state <> 'PER';
    CREATE TABLE proposals (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      opportunity_id uuid NOT NULL REFERENCES opportunities,
      account_id uuid NOT NULL REFERENCES accounts,
      mission_id uuid NOT NULL REFERENCES missions,
      number text NOT NULL UNIQUE,
      label text NOT NULL,
      state text NOT NULL CHECK (state IN ('draft', 'pending_approval', 'approved', 'sent', 'signed', 'refused', 'archived')),
      net_cents bigint NOT NULL DEFAULT 0,
      catalogue_cents bigint NOT NULL DEFAULT 0,
      vat_cents bigint NOT NULL DEFAULT 0,
      content_hash text,
      approved_hash text,
      author_id uuid REFERENCES users,
      proposed_on date NOT NULL,
      submitted_at timestamptz,
      sent_on date,
      signed_on date,
      signed_document_id uuid REFERENCES documents,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT approval_is_bound_to_content CHECK (state NOT IN ('approved', 'sent', 'signed') OR approved_hash = content_hash)
    );
    CREATE UNIQUE INDEX one_live_proposal ON proposals (opportunity_id) WHERE state <> 'archived';
    CREATE INDEX proposals_signed ON proposals (company_id, bu_id, signed_on) WHERE signed_on IS NOT NULL;
    CREATE TABLE proposal_lines (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      proposal_id uuid NOT NULL REFERENCES proposals,
      product_id uuid NOT NULL REFERENCES products,
      position integer NOT NULL,
      label text NOT NULL,
      kind text NOT NULL,
      quantity_hundredths bigint NOT NULL CHECK (quantity_hundredths >= 0),
      unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
      catalogue_price_cents bigint NOT NULL CHECK (catalogue_price_cents >= 0),
      price_forced boolean NOT NULL DEFAULT false,
      discount_basis_points integer NOT NULL DEFAULT 0 CHECK (discount_basis_points BETWEEN 0 AND 10000),
      vat_basis_points integer NOT NULL,
      net_cents bigint NOT NULL CHECK (net_cents >= 0),
      resource text,
      delivery_on date,
      billing_on date,
      CONSTRAINT other_price_is_forced CHECK (price_forced OR unit_price_cents = catalogue_price_cents)
    );
    CREATE INDEX proposal_lines_of ON proposal_lines (proposal_id, position);
    CREATE TABLE planning_blocks (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      mission_id uuid NOT NULL REFERENCES missions,
      proposal_line_id uuid NOT NULL UNIQUE REFERENCES proposal_lines ON DELETE CASCADE,
      hours_hundredths bigint NOT NULL,
      starts_on date NOT NULL,
      resource text
    );
    CREATE TABLE time_entries (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      mission_id uuid NOT NULL REFERENCES missions,
      user_id uuid NOT NULL REFERENCES users,
      kind text NOT NULL DEFAULT 'time' CHECK (kind IN ('time', 'expense')),
      on_day date NOT NULL,
      minutes integer NOT NULL DEFAULT 0,
      amount_cents bigint NOT NULL DEFAULT 0
    );
    CREATE INDEX time_entries_of ON time_entries (mission_id);
    CREATE TABLE billing_schedules (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      mission_id uuid NOT NULL UNIQUE REFERENCES missions,
      proposal_id uuid NOT NULL UNIQUE REFERENCES proposals,
      total_cents bigint NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE billing_schedule_lines (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      schedule_id uuid NOT NULL REFERENCES billing_schedules,
      due_on date NOT NULL,
      amount_cents bigint NOT NULL,
      label text NOT NULL
    );
    CREATE TABLE approvals (
      id uuid PRIMARY KEY REFERENCES cases,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      proposal_id uuid NOT NULL REFERENCES proposals,
      content_hash text NOT NULL,
      author_id uuid NOT NULL REFERENCES users,
      approver_id uuid NOT NULL REFERENCES users,
      approver_role text NOT NULL,
      reasons jsonb NOT NULL,
      outcome text CHECK (outcome IN ('approved', 'refused', 'void')),
      comment text,
      CONSTRAINT nobody_approves_their_own CHECK (author_id <> approver_id)
    );
    CREATE UNIQUE INDEX one_open_approval ON approvals (proposal_id) WHERE outcome IS NULL;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
