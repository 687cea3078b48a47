import type { Knex } from 'knex';

/** The restricted role of the application, and the session values that its row-level security reads. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jalon_app') THEN
        CREATE ROLE jalon_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- two databases of one cluster migrate at once
    END $$;

    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS unaccent;

    -- Transaction-local values only: a session-level one would leak to the next request of a pooled connection.
    CREATE FUNCTION wall_company() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT nullif(current_setting('jalon.company', true), '')::uuid $$;
    CREATE FUNCTION wall_bus() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT coalesce(nullif(current_setting('jalon.bus', true), '')::uuid[], '{}') $$;
    CREATE FUNCTION wall_is_360() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT coalesce(current_setting('jalon.profile', true), '') = '360' $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
