/** Databases for tests: each is cloned from one that was migrated once, and dropped after. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { migrateToLatest } from '../../db/migrate';
import { appUrlOf, ensureAppRole } from '../../tools/startup/app-role';
import { onDatabase, withClient } from '../../tools/startup/database';
import { hashOf } from '../../tools/startup/stamp';
import { testServerUrl } from './postgres-server';

export interface TestDatabase {
  /** Owns the schema and stands outside row-level security: for arranging and looking. */
  ownerUrl: string;
  /** The restricted role `jalon_app`, as the API and the worker run. */
  appUrl: string;
  /** Drops the database, connections that a failing test left open included. */
  drop: () => Promise<void>;
}

const root = path.resolve(__dirname, '../..');

/**
 * Makes an empty database with the newest schema, in a few tens of milliseconds.
 * Server: TEST_DATABASE_URL (a role that may create databases and roles), else an embedded one started on demand.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  const template = await ensureTemplate(serverUrl);
  const name = `jalon_test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const ownerUrl = onDatabase(serverUrl, name);
  return {
    ownerUrl,
    appUrl: appUrlOf(ownerUrl),
    drop: async () => {
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Makes the migrated template when no other test file has; named by the migrations, so that a new one makes a new template. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `jalon_template_${hashOf([path.join(root, 'migrations'), path.join(root, 'db/migrate.ts')]).slice(0, 12)}`;
  await withClient(serverUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('jalon test template'))");
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const making = `${name}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making}`);
    await migrateToLatest(onDatabase(serverUrl, making));
    await ensureAppRole(onDatabase(serverUrl, making));
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
  });
  return name;
}
