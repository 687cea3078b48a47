/** Where several plants are started by one run, the files of their PostgreSQL are made once and copied: initialising, migrating and filling takes many times as long. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { loadDemo } from '../../demo/load';
import { dataFolder } from '../../startup/data-folder';
import { withClient } from '../../startup/database';
import { freePort } from '../../startup/ports';
import { prepareDatabase, startDatabase } from './database';

/** The newest schema with the demo's firm, on a server that is stopped before its files are taken. */
async function make(prepared: string): Promise<void> {
  const folder = dataFolder(`${prepared}.making`);
  const port = await freePort();
  const server = await startDatabase(folder, port);
  try {
    const { ownerUrl } = await prepareDatabase(port);
    await loadDemo(ownerUrl, new Date(), { stories: false });
  } finally {
    await server.stop();
  }
  renameSync(folder.inside('postgres'), prepared);
  rmSync(folder.root, { recursive: true });
}

/** Lays the files in their place, which does not exist yet. Does nothing where nobody shares them: the plant makes its own. */
export async function layCluster(dataDir: string): Promise<void> {
  const { TEST_DATABASE_URL: server, TEST_SHARED_FOLDER: shared } = process.env;
  if (!server || !shared) return;
  const prepared = path.join(shared, 'plant-cluster');
  // The others wait for whoever makes it; a lock of PostgreSQL goes with its holder.
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [prepared]);
    if (!existsSync(prepared)) await make(prepared);
  });
  const { status, stderr } = spawnSync('cp', ['-a', prepared, dataDir], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the prepared cluster was not copied: ${stderr}`);
}
