/** Migrations expand: the build of the last release goes on working on the schema of this one, while a deployment is under way or after it was taken back. */
import { randomBytes } from 'node:crypto';
import { migrateToLatest } from '../../db/migrate';
import { brokenFor, readSchema } from '../../tools/schema/expand';
import { releasedMigration } from '../../tools/schema/released';
import { onDatabase, withClient } from '../../tools/startup/database';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { testServerUrl } from '../support/postgres-server';

jest.setTimeout(300_000);

type Schema = Awaited<ReturnType<typeof readSchema>>;

let now: TestDatabase;
let released: Schema;

beforeAll(async () => {
  now = await createTestDatabase();
  const server = await testServerUrl();
  const name = `jalon_released_${randomBytes(6).toString('hex')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  await migrateToLatest(onDatabase(server, name), releasedMigration());
  released = await withClient(onDatabase(server, name), readSchema);
  await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});
afterAll(() => now.drop());

test('all that the last release uses is still there, and nothing is asked of it that it does not know', async () => {
  expect(released.columns.size).toBeGreaterThan(200);
  expect(brokenFor(released, await withClient(now.ownerUrl, readSchema))).toEqual([]);
});

/** The schema before and after a statement, which is taken back. */
const around = (statement: string) =>
  withClient(now.ownerUrl, async (client) => {
    const before = await readSchema(client);
    await client.query('BEGIN');
    await client.query(statement);
    const after = await readSchema(client);
    await client.query('ROLLBACK');
    return { before, after };
  });

test.each([
  ['a column that is gone', 'ALTER TABLE contacts DROP COLUMN phone', 'column contacts.phone is gone'],
  [
    'a column of another type',
    'ALTER TABLE contacts ALTER COLUMN version TYPE bigint',
    'column contacts.version was int4 and is int8',
  ],
  [
    'a column that is required now',
    'ALTER TABLE contacts ALTER COLUMN phone SET NOT NULL',
    'column contacts.phone is required now',
  ],
  [
    'a new column that must be given',
    'ALTER TABLE contacts ADD COLUMN shoe_size int NOT NULL',
    'column contacts.shoe_size is new and required, without a default',
  ],
  [
    'a new rule',
    'ALTER TABLE contacts ADD CONSTRAINT spoken CHECK (phone IS NOT NULL)',
    'rule contacts.spoken is new on columns that are not',
  ],
  [
    'a name that may stand once',
    'CREATE UNIQUE INDEX one_phone ON contacts (phone, company_id)',
    'rule contacts.one_phone is new on columns that are not',
  ],
  [
    'a door that is closed',
    'DROP FUNCTION door_untold_cases(interval, integer, text, bigint)',
    'function door_untold_cases(interval,integer,text,bigint) is gone',
  ],
  ['a right that was taken', 'REVOKE UPDATE ON contacts FROM jalon_app', 'right contacts: UPDATE is gone'],
])('%s is seen', async (_what, statement, said) => {
  const { before, after } = await around(statement);
  expect(brokenFor(before, after)).toContain(said);
});

test('a new table, a new column with a default, one that may stay empty, and a key that is wider than the one before, are no burden', async () => {
  const { before, after } = await around(
    "CREATE TABLE shoes (id int PRIMARY KEY, size int NOT NULL); ALTER TABLE contacts ADD COLUMN shoe_size int NOT NULL DEFAULT 40, ADD COLUMN shoe text CHECK (shoe <> ''); CREATE UNIQUE INDEX contacts_wider ON contacts (company_id, id)",
  );
  expect(brokenFor(before, after)).toEqual([]);
});
