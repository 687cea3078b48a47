import type { Knex } from 'knex';

const ofAnAccountInSight = `company_id = (SELECT wall_company()) AND EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = client_group_members.account_id OR (a.company_id = client_group_members.company_id AND a.siren = client_group_members.siren))`;

/** The group of an account is chosen on its page: whoever works with the account changes its place, or takes it out. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP POLICY client_group_members_move ON client_group_members;
    CREATE POLICY client_group_members_change ON client_group_members FOR UPDATE TO jalon_app
      USING (${ofAnAccountInSight}) WITH CHECK (${ofAnAccountInSight});
    CREATE POLICY client_group_members_leave ON client_group_members FOR DELETE TO jalon_app USING (${ofAnAccountInSight});
    GRANT UPDATE (group_id, position, siren, account_id), DELETE ON client_group_members TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
