import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import knex from 'knex';
import { openPool } from '../../../db/pool';
import { refuseUnsafeRole } from '../../../db/startupCheck';
import { builtProduct } from '../../../tools/build/product';
import { builtEntry } from '../../../tools/startup/application';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';
import { testDocumentKeys, written } from '../../support/payloadKeys';

jest.setTimeout(300_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function check(url: string): Promise<void> {
  const pool = openPool({ url, name: 'check', max: 1 });
  try {
    await refuseUnsafeRole(pool);
  } finally {
    await pool.destroy();
  }
}

async function asOwner(statement: string): Promise<void> {
  const owner = knex({ client: 'pg', connection: database.ownerUrl, pool: { min: 0, max: 1 } });
  await owner.raw(statement);
  await owner.destroy();
}

test('the restricted role is accepted', async () => {
  await expect(check(database.appUrl)).resolves.toBeUndefined();
});

test('the role of the migrations is refused, with what to connect with instead', async () => {
  await expect(check(database.ownerUrl)).rejects.toThrow(
    /Démarrage refusé.*(superutilisateur|possède des tables).*jalon_app/,
  );
});

test('a table whose wall is down is refused by name', async () => {
  await asOwner('ALTER TABLE proposals NO FORCE ROW LEVEL SECURITY');
  await expect(check(database.appUrl)).rejects.toThrow(/sans mur.*proposals/);
  await asOwner('ALTER TABLE proposals FORCE ROW LEVEL SECURITY');
});

test('a role that owns one table is refused', async () => {
  await asOwner('CREATE TABLE stray (id integer); ALTER TABLE stray OWNER TO jalon_app');
  await expect(check(database.appUrl)).rejects.toThrow(/possède des tables \(stray/);
  await asOwner('DROP TABLE stray');
});

test('a view that looks at the records of others with the eyes of its owner is refused, one that looks with those of its reader is not', async () => {
  await asOwner('CREATE VIEW everybody AS SELECT * FROM users');
  await expect(check(database.appUrl)).rejects.toThrow(/sans mur.*everybody/);
  await asOwner('ALTER VIEW everybody SET (security_invoker = true)');
  await expect(check(database.appUrl)).resolves.toBeUndefined();
  await asOwner('CREATE MATERIALIZED VIEW kept AS SELECT * FROM users');
  await expect(check(database.appUrl)).rejects.toThrow(/sans mur.*kept/);
  await asOwner('DROP MATERIALIZED VIEW kept; DROP VIEW everybody');
});

describe('a role that owns nothing and may look past every wall', () => {
  // Of the whole server, which other tests share.
  const [bypassing, member] = ['bypassing', 'member'].map((what) => `jalon_${what}_${randomBytes(4).toString('hex')}`);
  const as = (role: string) => {
    const url = new URL(database.appUrl);
    [url.username, url.password] = [role, 'only-for-tests'];
    return url.toString();
  };
  beforeAll(() =>
    asOwner(`
      CREATE ROLE ${bypassing!} LOGIN PASSWORD 'only-for-tests' BYPASSRLS IN ROLE jalon_app;
      CREATE ROLE ${member!} LOGIN PASSWORD 'only-for-tests' NOINHERIT IN ROLE ${bypassing!}`),
  );
  afterAll(() => asOwner(`DROP ROLE ${member!}; DROP ROLE ${bypassing!}`));

  test.each([
    ['by itself', bypassing!],
    ['by becoming another', member!],
  ])('is refused: %s', (_how, role) => expect(check(as(role))).rejects.toThrow(/BYPASSRLS/));
});

test.each(['api', 'worker'] as const)('the %s given the owner ends at start with a code and words', async (name) => {
  const child = spawn(process.execPath, [builtEntry(await builtProduct(), name)], {
    env: {
      PATH: process.env['PATH'],
      APP_DATABASE_URL: database.ownerUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SESSION_SECRET: 'x'.repeat(32),
      DOCUMENT_KEYS: written(testDocumentKeys),
      PORT: '0',
    },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(1);
  expect(said).toContain('Démarrage refusé');
});
