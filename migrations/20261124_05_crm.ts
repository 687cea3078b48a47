import type { Knex } from 'knex';

/** Accounts, sites, contacts and documents. Their rules that hold whatever the path are constraints. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE prospect_number;
    CREATE SEQUENCE client_number;
    CREATE TABLE accounts (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      -- every business unit that works with this account; the owner's first
      bu_ids uuid[] NOT NULL,
      number text NOT NULL UNIQUE,
      former_number text UNIQUE,
      kind text NOT NULL DEFAULT 'prospect' CHECK (kind IN ('prospect', 'client')),
      siren text CHECK (siren ~ '^[0-9]{9}$'),
      legal_name text NOT NULL,
      trade_name text NOT NULL,
      comparison_name text NOT NULL,
      legal_structure text NOT NULL CHECK (legal_structure IN ('legal_person', 'natural_person')),
      legal_form text NOT NULL,
      ape_code text,
      ape_nomenclature text,
      address_line text,
      postcode text,
      city text,
      country text NOT NULL DEFAULT 'FR',
      civility text,
      first_name text,
      last_name text,
      phone text,
      invoice_emails text[] NOT NULL DEFAULT '{}',
      source_type text,
      source text,
      client_lead_partner_id uuid REFERENCES users,
      account_manager_id uuid REFERENCES users,
      register_checked_at timestamptz,
      non_diffusible boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid REFERENCES users,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT owner_works_with_it CHECK (bu_id = ANY (bu_ids)),
      CONSTRAINT one_account_per_siren UNIQUE (company_id, siren),
      CONSTRAINT natural_person_is_named CHECK (legal_structure <> 'natural_person'
        OR (civility IS NOT NULL AND first_name IS NOT NULL AND last_name IS NOT NULL AND phone IS NOT NULL))
    );
    CREATE INDEX accounts_by_name ON accounts USING gin (comparison_name gin_trgm_ops);
    CREATE INDEX accounts_by_any_bu ON accounts USING gin (bu_ids);
    CREATE INDEX accounts_by_bu ON accounts (company_id, bu_id, legal_name, id);

    CREATE TABLE sites (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      siret text CHECK (siret ~ '^[0-9]{14}$'),
      name text NOT NULL,
      head_office boolean NOT NULL DEFAULT false,
      address_line text,
      postcode text,
      city text,
      CONSTRAINT siret_is_unique UNIQUE (company_id, siret)
    );
    CREATE INDEX sites_by_account ON sites (account_id);

    CREATE TABLE contacts (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      civility text NOT NULL,
      first_name text NOT NULL,
      last_name text NOT NULL,
      title text,
      department text,
      hierarchy_level text,
      email text,
      email_key text GENERATED ALWAYS AS (lower(btrim(email))) STORED,
      phone text,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT contact_email_is_unique UNIQUE (account_id, email_key)
    );
    CREATE TABLE contact_types (
      contact_id uuid NOT NULL REFERENCES contacts ON DELETE CASCADE,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      type text NOT NULL CHECK (type IN ('vault', 'dunning', 'signatory')),
      PRIMARY KEY (contact_id, type)
    );
    -- Two vault contacts lock everybody out of the vault (requirement 95).
    CREATE UNIQUE INDEX one_vault_contact ON contact_types (account_id) WHERE type = 'vault';

    CREATE TABLE documents (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      kind text NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      size_bytes integer NOT NULL CHECK (size_bytes > 0),
      sha256 text NOT NULL,
      store_id text NOT NULL UNIQUE,
      signed_on date,
      signatory text,
      fee_cents bigint,
      uploaded_by uuid NOT NULL REFERENCES users,
      uploaded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT signed_letter_says_when_and_who CHECK (kind <> 'engagement_letter'
        OR (signed_on IS NOT NULL AND signatory IS NOT NULL AND fee_cents IS NOT NULL))
    );
    CREATE INDEX documents_by_account ON documents (account_id, uploaded_at DESC);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
