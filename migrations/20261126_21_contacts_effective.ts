import type { Knex } from 'knex';

/** When a contact, and its role for the vault, were last entered: they take effect downstream on the next morning (D26). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE contacts ADD COLUMN updated_at timestamptz;
    UPDATE contacts SET updated_at = created_at;
    ALTER TABLE contacts ALTER COLUMN updated_at SET NOT NULL, ALTER COLUMN updated_at SET DEFAULT now();
    ALTER TABLE contact_types ADD COLUMN since timestamptz NOT NULL DEFAULT now();
    UPDATE contact_types t SET since = c.created_at FROM contacts c WHERE c.id = t.contact_id;
    CREATE INDEX opportunities_of_contact ON opportunities (main_contact_id) WHERE main_contact_id IS NOT NULL;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
