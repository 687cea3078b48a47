import type { Knex } from 'knex';

/** Practices, offers and the products that an offer's standard proposal carries, with dated prices (D11). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE practices (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      code text NOT NULL,
      label text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('esc', 'expert_conseil', 'other')),
      UNIQUE (company_id, code)
    );
    CREATE TABLE offer_families (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      practice_id uuid NOT NULL REFERENCES practices,
      code text NOT NULL,
      label text NOT NULL,
      UNIQUE (company_id, code)
    );
    CREATE TABLE offers (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      family_id uuid NOT NULL REFERENCES offer_families,
      code text NOT NULL,
      label text NOT NULL,
      accounting boolean NOT NULL DEFAULT false,
      UNIQUE (company_id, code)
    );
    CREATE TABLE products (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      code text NOT NULL,
      label text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('planned', 'regie', 'complement', 'fixed')),
      vat_basis_points integer NOT NULL DEFAULT 2000,
      generic_resource text,
      UNIQUE (company_id, code)
    );
    CREATE TABLE offer_products (
      offer_id uuid NOT NULL REFERENCES offers,
      product_id uuid NOT NULL REFERENCES products,
      position integer NOT NULL,
      quantity_hundredths integer NOT NULL DEFAULT 0 CHECK (quantity_hundredths >= 0),
      always_kept boolean NOT NULL DEFAULT true,
      PRIMARY KEY (offer_id, product_id)
    );
    CREATE TABLE product_prices (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      product_id uuid NOT NULL REFERENCES products,
      bu_id uuid REFERENCES business_units,
      unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
      valid_from date NOT NULL,
      UNIQUE NULLS NOT DISTINCT (product_id, bu_id, valid_from)
    );
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
