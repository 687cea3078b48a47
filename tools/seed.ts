/**
 * `npm run seed -- --requests 10000`: many open requests in the database of a running copy, to see lists and boards at
 * the size of a large firm. DATABASE_URL names the database (its owner); without it, the embedded one of JALON_DATA_DIR.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readStartVariables } from '../platform/config';
import { seedRequests } from './seed/seedRequests';
import { dataFolder, secretsOf } from './startup/data-folder';

/** The fourth line of the server's own lock file is its port. */
function embeddedUrl(directory: string): string {
  const folder = dataFolder(directory);
  const lockFile = folder.inside('postgres', 'postmaster.pid');
  if (!existsSync(lockFile)) throw new Error(`Aucune base ne tourne dans ${folder.root} : lancez npm start, ou donnez DATABASE_URL.`);
  const port = readFileSync(lockFile, 'utf8').split('\n')[3] ?? '';
  return `postgres://jalon_owner:${encodeURIComponent(secretsOf(folder).ownerPassword)}@127.0.0.1:${port}/jalon`;
}

async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { requests: { type: 'string', default: '1000' } } });
  const requests = Number(values.requests);
  if (!Number.isSafeInteger(requests) || requests < 1 || requests > 1_000_000) throw new Error('--requests : un nombre entier de 1 à 1 000 000.');
  const { DATABASE_URL, JALON_DATA_DIR } = readStartVariables();
  const started = Date.now();
  await seedRequests(DATABASE_URL ?? embeddedUrl(JALON_DATA_DIR), { requests, now: new Date() });
  console.log(`${requests} demandes ajoutées en ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

seed().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
