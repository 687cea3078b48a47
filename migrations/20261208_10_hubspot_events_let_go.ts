import type { Knex } from 'knex';

/** What HubSpot told is a hint to look: once somebody looked, it is kept for a while and goes. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX hubspot_events_done ON hubspot_events (done_at) WHERE done_at IS NOT NULL;

    -- Of every company, whether it has a HubSpot still or not.
    CREATE FUNCTION door_forget_hubspot_events(before timestamptz, most integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH forgotten AS (
        DELETE FROM hubspot_events e
        USING (SELECT o.id FROM hubspot_events o WHERE o.done_at < before ORDER BY o.done_at LIMIT most FOR UPDATE SKIP LOCKED) old
        WHERE e.id = old.id
        RETURNING 1)
      SELECT count(*)::int FROM forgotten
    $$;
    REVOKE ALL ON FUNCTION door_forget_hubspot_events FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_forget_hubspot_events TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
