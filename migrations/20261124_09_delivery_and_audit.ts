import type { Knex } from 'knex';

/** Effects that leave once, answers that stay the same for a key, the relay's lease, and the audit that only grows. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE effects (
      key text PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      case_id uuid NOT NULL REFERENCES cases,
      kind text NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz
    );
    CREATE INDEX effects_unsent ON effects (case_id) WHERE sent_at IS NULL;
    CREATE TABLE idempotency_keys (
      user_id uuid NOT NULL REFERENCES users,
      key text NOT NULL,
      operation text NOT NULL,
      fingerprint text NOT NULL,
      status integer,
      headers jsonb,
      body jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, key)
    );
    CREATE TABLE leases (
      name text PRIMARY KEY,
      owner text NOT NULL,
      token bigint NOT NULL DEFAULT 1,
      until timestamptz NOT NULL
    );
    CREATE TABLE incidents (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      case_id uuid NOT NULL REFERENCES cases,
      node text NOT NULL,
      round integer NOT NULL,
      code text NOT NULL,
      opened_at timestamptz NOT NULL DEFAULT now(),
      closed_at timestamptz
    );
    CREATE UNIQUE INDEX one_open_incident ON incidents (case_id, node, round, code) WHERE closed_at IS NULL;
    CREATE TABLE audit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      company_id uuid NOT NULL,
      bu_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      principal_kind text NOT NULL,
      principal_id uuid,
      action text NOT NULL,
      object_kind text NOT NULL,
      object_id uuid,
      outcome text NOT NULL CHECK (outcome IN ('applied', 'refused', 'read')),
      code text,
      data jsonb NOT NULL DEFAULT '{}'
    );
    CREATE INDEX audit_of_object ON audit (object_id, id DESC);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
