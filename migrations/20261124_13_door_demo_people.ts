import type { Knex } from 'knex';

/** The login page of a demo offers its people. Only addresses of demo domains pass: no real person is ever listed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION door_demo_people()
    RETURNS TABLE (first_name text, last_name text, email text, roles text[], business_unit text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT u.first_name, u.last_name, u.email, ARRAY(SELECT DISTINCT r.role FROM user_roles r WHERE r.user_id = u.id ORDER BY 1), b.name
      FROM users u JOIN business_units b ON b.id = u.bu_id
      WHERE u.disabled_at IS NULL AND u.email ~ '(\\.example|@cabinet-demo\\.fr)$' ORDER BY b.name, u.last_name, u.first_name LIMIT 200
    $$;
    REVOKE ALL ON FUNCTION door_demo_people FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_demo_people TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
