import type { Knex } from 'knex';

/** Company, region, hub, business unit: the levels of visibility, routing and reports. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE companies (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      code text NOT NULL UNIQUE,
      name text NOT NULL
    );
    CREATE TABLE regions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      code text NOT NULL,
      name text NOT NULL,
      holidays text NOT NULL DEFAULT 'FR' CHECK (holidays IN ('FR', 'FR-ALSACE-MOSELLE')),
      UNIQUE (company_id, code)
    );
    CREATE TABLE hubs (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      region_id uuid NOT NULL REFERENCES regions,
      code text NOT NULL,
      name text NOT NULL,
      UNIQUE (company_id, code)
    );
    CREATE TABLE business_units (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      hub_id uuid NOT NULL REFERENCES hubs,
      code text NOT NULL,
      name text NOT NULL,
      UNIQUE (company_id, code)
    );
    CREATE TABLE list_values (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      list text NOT NULL,
      code text NOT NULL,
      label text NOT NULL,
      position integer NOT NULL DEFAULT 0,
      retired_at timestamptz,
      UNIQUE (company_id, list, code)
    );
    CREATE TABLE settings (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid REFERENCES business_units,
      key text NOT NULL,
      value jsonb NOT NULL,
      operator text NOT NULL DEFAULT '=',
      mode text NOT NULL DEFAULT 'enforce' CHECK (mode IN ('off', 'observe', 'enforce')),
      valid_from date NOT NULL,
      UNIQUE NULLS NOT DISTINCT (company_id, bu_id, key, valid_from)
    );
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
