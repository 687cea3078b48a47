import type { Knex } from 'knex';

/** Each night what is known on both sides is compared once, for what HubSpot did not tell; a link that is made counts as compared. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE hubspot_links ADD COLUMN compared_at timestamptz NOT NULL DEFAULT now();
    CREATE INDEX hubspot_links_to_compare ON hubspot_links (company_id, compared_at) WHERE hubspot_id IS NOT NULL AND removed_at IS NULL;
    -- Which night the count is of.
    ALTER TABLE hubspot_connections ADD COLUMN compared_night timestamptz, ADD COLUMN compared integer NOT NULL DEFAULT 0;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
