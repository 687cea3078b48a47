import type { Knex } from 'knex';

/** Users, their roles over a business unit, hub, region or company, and their sessions. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE users (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      code text NOT NULL,
      email text NOT NULL CHECK (email = lower(btrim(email))),
      first_name text NOT NULL,
      last_name text NOT NULL,
      password_hash text NOT NULL,
      disabled_at timestamptz,
      UNIQUE (email),
      UNIQUE (company_id, code)
    );
    CREATE TABLE user_roles (
      user_id uuid NOT NULL REFERENCES users,
      role text NOT NULL CHECK (role IN ('consultant', 'business_support', 'support_supervisor', 'bu_head', 'hub_director', 'regional_offer_head', 'administrator')),
      scope text NOT NULL CHECK (scope IN ('bu', 'hub', 'region', 'company')),
      scope_id uuid NOT NULL,
      PRIMARY KEY (user_id, role, scope_id)
    );
    CREATE TABLE sessions (
      sid varchar PRIMARY KEY,
      sess json NOT NULL,
      expire timestamp(6) NOT NULL
    );
    CREATE INDEX sessions_expire ON sessions (expire);
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
