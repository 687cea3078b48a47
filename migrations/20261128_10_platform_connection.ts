import type { Knex } from 'knex';

/** « Connexion réalisée »: since when a contact is on-boarded to the client platform, said by Client Relations, a role of its own (requirements 25, 79, 327). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE user_roles DROP CONSTRAINT user_roles_role_check, ADD CONSTRAINT user_roles_role_check CHECK (role IN (
      'consultant', 'business_support', 'support_supervisor', 'client_relations', 'bu_head', 'hub_director', 'regional_offer_head', 'administrator', 'auditor'));
    ALTER TABLE contacts ADD COLUMN platform_connected_at timestamptz, ADD COLUMN platform_connected_by uuid REFERENCES users,
      ADD CONSTRAINT connected_by_somebody CHECK ((platform_connected_at IS NULL) = (platform_connected_by IS NULL));
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
