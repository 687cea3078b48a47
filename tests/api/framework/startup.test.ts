import { spawn } from 'node:child_process';
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

test('the API given the owner ends at start with a code and words, and listens to nothing', async () => {
  const child = spawn(process.execPath, [builtEntry(await builtProduct(), 'api')], {
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
