import type { Knex } from 'knex';

/**
 * Who asks is read at each request and again behind each lock. Their roles were looked through once for each business unit of
 * the company; now once.
 */
const PRINCIPAL = `
  CREATE OR REPLACE FUNCTION door_principal(wanted uuid)
    RETURNS TABLE (id uuid, company_id uuid, bu_id uuid, region_id uuid, code text, email text, first_name text, last_name text, roles jsonb, bus uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT u.id, u.company_id, u.bu_id, home.region_id, u.code, u.email, u.first_name, u.last_name, held.roles,
        ARRAY(
          SELECT b.id FROM business_units b JOIN hubs h ON h.id = b.hub_id
          WHERE b.company_id = u.company_id AND (b.id = u.bu_id OR b.id = ANY (held.units) OR h.id = ANY (held.hubs)
            OR h.region_id = ANY (held.regions) OR u.company_id = ANY (held.companies))
          ORDER BY b.id)
      FROM users u JOIN business_units ub ON ub.id = u.bu_id JOIN hubs home ON home.id = ub.hub_id
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'scope', r.scope, 'scopeId', r.scope_id) ORDER BY r.role, r.scope_id), '[]') AS roles,
          array_agg(r.scope_id) FILTER (WHERE r.scope = 'bu') AS units, array_agg(r.scope_id) FILTER (WHERE r.scope = 'hub') AS hubs,
          array_agg(r.scope_id) FILTER (WHERE r.scope = 'region') AS regions, array_agg(r.scope_id) FILTER (WHERE r.scope = 'company') AS companies
        FROM user_roles r WHERE r.user_id = u.id) held
      WHERE u.id = wanted AND u.disabled_at IS NULL
    $$`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(PRINCIPAL);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
