import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeSchema } from '../../tools/schema/describe';
import { withClient } from '../../tools/startup/database';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

jest.setTimeout(300_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const committed = readFileSync(path.resolve(__dirname, '../../db/schema.sql'), 'utf8');

test('db/schema.sql is what the migrations make (after a migration: npm run schema:dump)', async () => {
  expect((await withClient(database.ownerUrl, describeSchema)).split('\n')).toEqual(committed.split('\n'));
});

test('no door is open to everybody: each acts as the owner, for the application alone', async () => {
  const open = await withClient(database.ownerUrl, (client) =>
    client.query<{ name: string }>(
      "SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'door%' AND has_function_privilege('public', oid, 'EXECUTE') ORDER BY 1",
    ),
  );
  expect(open.rows).toEqual([]);
});

/** Of the installation, not of anybody in it: who relays, when runs were compared, which cookie is whose, which worker lives. */
const ofNoCompany = ['leases', 'reconciliations', 'sessions', 'worker_heartbeats'];

test('whatever the application can reach stands behind a wall that binds its owner too, also rows that name no company themselves', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
         AND has_any_column_privilege('jalon_app', c.oid, 'SELECT, INSERT, UPDATE') ORDER BY 1`,
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual(ofNoCompany);
});

test.each([
  [
    'a policy that lets more through',
    'ALTER POLICY contacts_wall ON contacts USING (true)',
    'CREATE POLICY contacts_wall ON contacts TO jalon_app USING (true)',
  ],
  [
    'a right that was given',
    'GRANT DELETE ON audit TO jalon_app',
    'GRANT DELETE, INSERT, SELECT ON audit TO jalon_app;',
  ],
  [
    'a constraint',
    'ALTER TABLE sites ADD CONSTRAINT named CHECK (name <> $$$$)',
    "  CONSTRAINT named CHECK ((name <> ''::text)),",
  ],
  [
    'a door that no longer acts as its owner',
    'ALTER FUNCTION door_case(uuid) SECURITY INVOKER',
    'STABLE\n SET search_path',
  ],
])('%s changes it', async (_what, statement, line) => {
  const changed = await createTestDatabase();
  const said = await withClient(changed.ownerUrl, async (client) => {
    await client.query(statement);
    return describeSchema(client);
  });
  await changed.drop();
  expect(said).not.toBe(committed);
  expect(said).toContain(line);
});
