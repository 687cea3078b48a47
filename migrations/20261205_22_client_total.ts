import type { Knex } from 'knex';

/**
 * What a client was offered since an instant, by whichever business unit of its firm: split among units, proposals would each pass below a
 * threshold that they cross together. The sum leaves the walls, nothing else of them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION door_client_total(of_account uuid, without uuid, since timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT coalesce(sum(p.net_cents), 0)::bigint FROM proposals p
      WHERE p.account_id = of_account AND p.company_id = wall_company() AND p.id IS DISTINCT FROM without
        AND p.state IN ('pending_approval', 'approved', 'sent', 'signed') AND p.submitted_at >= since
    $$;
    REVOKE ALL ON FUNCTION door_client_total FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_client_total TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
