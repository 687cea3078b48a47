import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[])';
const inMyCompany = 'company_id = (SELECT wall_company())';
const seenWithItsAccount = 'EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)';
const heldByMyAccount =
  'EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.bu_ids && (SELECT wall_bus())::uuid[])';
const ofAnOpportunity =
  "(SELECT wall_is_360()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.kind = 'opportunity')";

/** Table → who sees its rows, besides the company wall that stands on all of them. */
const walls: Record<string, string> = {
  // Reference: one company
  business_units: 'true',
  hubs: 'true',
  regions: 'true',
  list_values: 'true',
  settings: 'true',
  users: 'true',
  practices: 'true',
  offer_families: 'true',
  offers: 'true',
  products: 'true',
  product_prices: 'true',
  audit: 'true',
  // CRM module: the 360° profile opens it across business units (requirements 296-300)
  accounts: '(SELECT wall_is_360()) OR bu_ids && (SELECT wall_bus())::uuid[]',
  sites: seenWithItsAccount,
  contacts: seenWithItsAccount,
  contact_types: seenWithItsAccount,
  opportunities: `(SELECT wall_is_360()) OR ${inMyBus}`,
  cases: `${inMyBus} OR ((SELECT wall_is_360()) AND kind = 'opportunity')`,
  case_events: `${inMyBus} OR (${ofAnOpportunity})`,
  case_commands: `${inMyBus} OR (${ofAnOpportunity})`,
  case_steps: `${inMyBus} OR (${ofAnOpportunity})`,
  // Never opened by the 360° profile
  documents: `${inMyBus} OR ${heldByMyAccount}`,
  tasks: inMyBus,
  task_alarms: inMyBus,
  effects: inMyBus,
  incidents: inMyBus,
  missions: inMyBus,
  proposals: inMyBus,
  proposal_lines: inMyBus,
  planning_blocks: inMyBus,
  time_entries: inMyBus,
  billing_schedules: inMyBus,
  billing_schedule_lines: inMyBus,
  approvals: inMyBus,
  requests: inMyBus,
  checklist_items: inMyBus,
  acceptances: `${inMyBus} OR ${heldByMyAccount}`,
};

async function raise(knex: Knex, table: string, companyWall: string, rows: string): Promise<void> {
  await knex.raw(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await knex.raw(
    `CREATE POLICY ${table}_wall ON ${table} TO jalon_app USING (${companyWall} AND (${rows})) WITH CHECK (${companyWall} AND (${rows}))`,
  );
  // FORCE binds the owner too; migrations and the definer functions below act as the owner.
  await knex.raw(`CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
}

/** Raises the walls: the application role sees one company and its own business units, whatever the query says. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, rows] of Object.entries(walls)) await raise(knex, table, inMyCompany, rows);
  await raise(knex, 'companies', 'id = (SELECT wall_company())', 'true');
  await raise(knex, 'user_roles', 'EXISTS (SELECT 1 FROM users u WHERE u.id = user_id)', 'true');
  await raise(knex, 'offer_products', 'EXISTS (SELECT 1 FROM offers o WHERE o.id = offer_id)', 'true');
  await raise(knex, 'idempotency_keys', "user_id::text = current_setting('jalon.user', true)", 'true');

  await knex.raw(`
    GRANT USAGE ON SCHEMA public TO jalon_app;
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO jalon_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO jalon_app;
    GRANT DELETE ON proposal_lines, planning_blocks, contact_types, contacts, sessions, idempotency_keys TO jalon_app;
    -- What happened can be added to, never rewritten.
    REVOKE UPDATE ON audit, case_events, case_commands FROM jalon_app;
    REVOKE ALL ON knex_migrations, knex_migrations_lock FROM jalon_app;
    ALTER ROLE jalon_app SET lock_timeout = '8s';
    ALTER ROLE jalon_app SET statement_timeout = '15s';
    ALTER ROLE jalon_app SET idle_in_transaction_session_timeout = '30s';
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
