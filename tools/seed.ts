/**
 * `npm run seed -- --requests 10000`: many open requests, each with its opportunity, in the database of a running copy,
 * to see lists and boards at the size of a large firm. `--opportunities 13000`: opportunities alone. DATABASE_URL names the database (its owner); without it, the embedded one of JALON_DATA_DIR.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readStartVariables } from '../platform/config';
import { seedOpportunities, seedRequests } from './seed/seedFirm';
import { dataFolder, secretsOf } from './startup/data-folder';

/** The fourth line of the server's own lock file is its port. */
function embeddedUrl(directory: string): string {
  const folder = dataFolder(directory);
  const lockFile = folder.inside('postgres', 'postmaster.pid');
  if (!existsSync(lockFile))
    throw new Error(`Aucune base ne tourne dans ${folder.root} : lancez npm start, ou donnez DATABASE_URL.`);
  const port = readFileSync(lockFile, 'utf8').split('\n')[3] ?? '';
  return `postgres://jalon_owner:${encodeURIComponent(secretsOf(folder).ownerPassword)}@127.0.0.1:${port}/jalon`;
}

function countOf(text: string | undefined, option: string): number {
  const count = Number(text ?? 0);
  if (!Number.isSafeInteger(count) || count < 0 || count > 1_000_000)
    throw new Error(`--${option} : un nombre entier de 1 à 1 000 000.`);
  return count;
}

async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { requests: { type: 'string' }, opportunities: { type: 'string' } } });
  const [requests, opportunities] = [
    countOf(values.requests, 'requests'),
    countOf(values.opportunities, 'opportunities'),
  ];
  if (requests + opportunities === 0) throw new Error('--requests ou --opportunities : combien en ajouter.');
  const { DATABASE_URL, JALON_DATA_DIR } = readStartVariables();
  const url = DATABASE_URL ?? embeddedUrl(JALON_DATA_DIR);
  const started = Date.now();
  if (requests > 0) await seedRequests(url, requests, new Date());
  if (opportunities > 0) await seedOpportunities(url, opportunities, new Date());
  console.log(
    `${requests} demandes et ${opportunities} opportunités ajoutées en ${((Date.now() - started) / 1000).toFixed(1)} s.`,
  );
}

seed().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
