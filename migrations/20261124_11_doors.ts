import type { Knex } from 'knex';

/** The few questions that must be asked before a wall is known, each answered by one narrow function. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Logging in: nobody's company is known yet.
    CREATE FUNCTION door_user_by_email(wanted text)
    RETURNS TABLE (id uuid, password_hash text, disabled boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT u.id, u.password_hash, u.disabled_at IS NOT NULL FROM users u WHERE u.email = lower(btrim(wanted)) $$;

    -- A session names a person; this says who they are now: roles, perimeter, and nothing when disabled.
    CREATE FUNCTION door_principal(wanted uuid)
    RETURNS TABLE (id uuid, company_id uuid, bu_id uuid, region_id uuid, code text, email text, first_name text, last_name text, roles jsonb, bus uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT u.id, u.company_id, u.bu_id, home.region_id, u.code, u.email, u.first_name, u.last_name,
        coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'scope', r.scope, 'scopeId', r.scope_id) ORDER BY r.role, r.scope_id)
          FROM user_roles r WHERE r.user_id = u.id), '[]'),
        ARRAY(
          SELECT DISTINCT b.id FROM business_units b JOIN hubs h ON h.id = b.hub_id
          WHERE b.company_id = u.company_id AND (b.id = u.bu_id OR EXISTS (
            SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND (
              (r.scope = 'bu' AND r.scope_id = b.id) OR (r.scope = 'hub' AND r.scope_id = h.id)
              OR (r.scope = 'region' AND r.scope_id = h.region_id) OR (r.scope = 'company' AND r.scope_id = u.company_id))))
          ORDER BY b.id)
      FROM users u JOIN business_units ub ON ub.id = u.bu_id JOIN hubs home ON home.id = ub.hub_id
      WHERE u.id = wanted AND u.disabled_at IS NULL
    $$;

    -- A process acts inside the wall of its own row, read from the row and never from a payload.
    CREATE FUNCTION door_case(wanted uuid)
    RETURNS TABLE (kind text, company_id uuid, bu_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT c.kind, c.company_id, c.bu_id FROM cases c WHERE c.id = wanted $$;

    -- The relay: cases whose decisions their process has not read yet, with back-off between tells.
    CREATE FUNCTION door_untold_cases(older_than interval, most integer)
    RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      UPDATE cases c SET told_at = now(), tell_attempts = c.tell_attempts + 1
      WHERE c.id IN (
        SELECT u.id FROM cases u
        WHERE u.processed_seq < u.last_seq AND u.last_event_at < now() - older_than
          AND (u.told_at IS NULL OR u.told_at < now() - least(older_than * power(2, least(u.tell_attempts, 6)), interval '60 seconds'))
        ORDER BY u.last_event_at LIMIT most FOR UPDATE SKIP LOCKED)
      RETURNING c.id, c.kind, c.last_seq
    $$;

    -- Open cases for the reconciler: each must have one open run.
    CREATE FUNCTION door_open_cases(after uuid, most integer)
    RETURNS TABLE (id uuid, kind text, last_seq integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id, c.kind, c.last_seq FROM cases c
      WHERE c.closed_at IS NULL AND c.state <> 'draft' AND (after IS NULL OR c.id > after) ORDER BY c.id LIMIT most
    $$;

    -- Duplicates are searched in the whole company and show an identity card, nothing more (D1, D2).
    CREATE FUNCTION door_account_duplicates(wanted_siren text, wanted_name text, wanted_domain text)
    RETURNS TABLE (id uuid, number text, siren text, legal_name text, trade_name text, kind text, bu_name text, owner_name text, score real, mine boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, a.number, a.siren, a.legal_name, a.trade_name, a.kind, b.name, u.first_name || ' ' || u.last_name,
        (CASE WHEN a.siren = wanted_siren THEN 1 ELSE greatest(similarity(a.comparison_name, wanted_name), CASE WHEN d.same THEN 0.6 ELSE 0 END) END)::real,
        a.bu_ids && wall_bus()
      FROM accounts a JOIN business_units b ON b.id = a.bu_id LEFT JOIN users u ON u.id = a.client_lead_partner_id
      CROSS JOIN LATERAL (SELECT wanted_domain <> '' AND EXISTS (
        SELECT 1 FROM contacts c WHERE c.account_id = a.id AND split_part(c.email_key, '@', 2) = wanted_domain) AS same) d
      WHERE a.company_id = wall_company() AND (a.siren = wanted_siren OR (wanted_name <> '' AND a.comparison_name % wanted_name) OR d.same)
      ORDER BY 9 DESC, a.legal_name LIMIT 8
    $$;

    CREATE FUNCTION door_site_by_siret(wanted text)
    RETURNS TABLE (account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT s.account_id FROM sites s WHERE s.company_id = wall_company() AND s.siret = wanted $$;

    -- "Créer l'opportunité sur ce compte" (D1): the caller's business unit starts to work with an account of its company.
    CREATE FUNCTION door_join_account(wanted uuid, joining_bu uuid)
    RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH joined AS (
        UPDATE accounts a SET bu_ids = CASE WHEN joining_bu = ANY (a.bu_ids) THEN a.bu_ids ELSE a.bu_ids || joining_bu END
        WHERE a.id = wanted AND a.company_id = wall_company() AND joining_bu = ANY (wall_bus()) RETURNING 1)
      SELECT EXISTS (SELECT 1 FROM joined)
    $$;

    REVOKE ALL ON FUNCTION door_user_by_email, door_principal, door_case, door_untold_cases, door_open_cases,
      door_account_duplicates, door_site_by_siret, door_join_account FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_user_by_email, door_principal, door_case, door_untold_cases, door_open_cases,
      door_account_duplicates, door_site_by_siret, door_join_account TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
