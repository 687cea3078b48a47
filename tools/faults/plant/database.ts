/** A PostgreSQL of its own, as durable as in production: what it acknowledges must outlive a kill. */
import { ensureAppRole } from '../../startup/app-role';
import type { DataFolder } from '../../startup/data-folder';
import { ensureDatabase, onDatabase, withClient } from '../../startup/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../startup/postgres';
import { migrateToLatest } from '../../../db/migrate';

const ownerPassword = 'campaign-only';
const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** Starts it on its folder and port; `settings` are for the test that plants a forgetful one. */
export function startDatabase(
  folder: DataFolder,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: folder.inside('postgres'),
    logFile: folder.logFile('postgres'),
    pidFile: folder.pidFile('postgres'),
    ownerPassword,
    port,
    settings,
  });
}

/** @throws when the server may forget what it acknowledged: a campaign on it would prove nothing */
export async function refuseForgetful(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const [name, wanted] of Object.entries(durable)) {
      const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
      if (rows[0]?.value !== wanted)
        throw new Error(`PostgreSQL may forget what it acknowledged: ${name} is ${rows[0]?.value ?? 'unknown'}`);
    }
  });
}

/** The newest schema, or that of a migration, and the restricted role, in a database named jalon. */
export async function prepareDatabase(port: number, schema?: string): Promise<{ ownerUrl: string; appUrl: string }> {
  const serverUrl = `postgres://jalon_owner:${ownerPassword}@127.0.0.1:${port}/postgres`;
  await ensureDatabase(serverUrl, 'jalon');
  const ownerUrl = onDatabase(serverUrl, 'jalon');
  await migrateToLatest(ownerUrl, schema);
  return { ownerUrl, appUrl: await ensureAppRole(ownerUrl) };
}
