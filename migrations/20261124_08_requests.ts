import type { Knex } from 'knex';

/** Business Support requests with their checklist, and the acceptances they grant. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE request_number;
    CREATE TABLE requests (
      id uuid PRIMARY KEY REFERENCES cases,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      number text NOT NULL UNIQUE,
      template text NOT NULL CHECK (template IN ('acceptance', 'missionSetup', 'lossArchival')),
      account_id uuid NOT NULL REFERENCES accounts,
      opportunity_id uuid REFERENCES opportunities,
      mission_id uuid REFERENCES missions,
      requester_id uuid NOT NULL REFERENCES users,
      region_id uuid NOT NULL REFERENCES regions,
      title text NOT NULL,
      description text NOT NULL DEFAULT '',
      fields jsonb NOT NULL DEFAULT '{}',
      status text NOT NULL CHECK (status IN ('draft', 'submitted', 'in_progress', 'returned', 'waiting', 'resolved', 'refused', 'cancelled', 'closed')),
      round integer NOT NULL DEFAULT 1,
      decision text,
      decision_reasons text[] NOT NULL DEFAULT '{}',
      decision_comment text,
      submitted_at timestamptz,
      resolved_at timestamptz,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX requests_of_opportunity ON requests (opportunity_id);
    CREATE INDEX requests_of_account ON requests (account_id);
    CREATE UNIQUE INDEX one_live_request ON requests (opportunity_id, template) WHERE status NOT IN ('resolved', 'refused', 'cancelled', 'closed');
    CREATE TABLE checklist_items (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      request_id uuid NOT NULL REFERENCES requests,
      key text NOT NULL,
      position integer NOT NULL,
      required boolean NOT NULL,
      state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'refused')),
      reason_code text,
      comment text,
      document_id uuid REFERENCES documents,
      answer text,
      judged_by uuid REFERENCES users,
      judged_at timestamptz,
      judged_round integer,
      UNIQUE (request_id, key),
      CONSTRAINT refusal_has_a_reason CHECK (state <> 'refused' OR reason_code IS NOT NULL)
    );
    CREATE TABLE acceptances (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      request_id uuid NOT NULL UNIQUE REFERENCES requests,
      conditions text,
      granted_at timestamptz NOT NULL,
      valid_until date NOT NULL
    );
    CREATE INDEX acceptances_of_account ON acceptances (account_id, valid_until DESC);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
