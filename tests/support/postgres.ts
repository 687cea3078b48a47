/** Databases for tests: each is cloned from one that was migrated once, and dropped after. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { migrateToLatest } from '../../db/migrate';
import { appUrlOf, ensureAppRole } from '../../tools/startup/app-role';
import { onDatabase, withClient } from '../../tools/startup/database';
import { hashOf } from '../../tools/startup/stamp';
import type { Client } from 'pg';
import { sharedFolder, testServerUrl } from './postgres-server';

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
  return cloneOf(serverUrl, await ensureTemplate(serverUrl));
}

/** Makes a copy of a database that nobody is connected to. */
async function cloneOf(serverUrl: string, template: string): Promise<TestDatabase> {
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
  await makeOnce(serverUrl, name, async (client, making) => {
    await client.query(`CREATE DATABASE ${making}`);
    await migrateToLatest(onDatabase(serverUrl, making));
    await ensureAppRole(onDatabase(serverUrl, making));
  });
  return name;
}

/** Makes a database of this name unless it is there: whole or not at all, and once even when several files ask at a time. */
async function makeOnce(
  serverUrl: string,
  name: string,
  make: (client: Client, making: string) => Promise<void>,
  isUsable = () => true,
): Promise<void> {
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0 && isUsable()) return;
    const making = `${name}_making`;
    for (const old of [name, making]) await client.query(`DROP DATABASE IF EXISTS ${old} WITH (FORCE)`);
    await make(client, making);
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
  });
}

export interface Filling {
  /** Names the template: lower-case letters. */
  name: string;
  fill: (ownerUrl: string, documentsDir: string) => Promise<unknown>;
}

/**
 * A database with a filling of its own, and a copy of its documents in `documentsDir`: filled once for all the files of a
 * run that ask for the same, since telling the demo takes a hundred times as long as copying it.
 */
export async function createFilledDatabase({ name, fill }: Filling, documentsDir: string): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  const empty = await ensureTemplate(serverUrl);
  const folder = sharedFolder();
  const documents = path.join(folder, `documents-${name}`);
  const filled = `jalon_filled_${name}_${path.basename(folder)}`;
  await makeOnce(
    serverUrl,
    filled,
    async (client, making) => {
      await client.query(`CREATE DATABASE ${making} TEMPLATE ${empty}`);
      mkdirSync(documents, { recursive: true });
      await fill(onDatabase(serverUrl, making), documents);
    },
    () => existsSync(documents),
  );
  cpSync(documents, documentsDir, { recursive: true });
  return cloneOf(serverUrl, filled);
}
