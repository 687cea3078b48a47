/**
 * `tsx tools/migrate.ts`: brings DATABASE_URL (the owner) to the newest schema and lets the restricted role log in with
 * the password of APP_DATABASE_URL. For installations that start their services by themselves.
 */
import { migrateToLatest } from '../db/migrate';
import { appUrlOf, setAppPassword } from './startup/app-role';
import { readStartVariables } from '../platform/config';

async function migrate(): Promise<void> {
  const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: given } = readStartVariables();
  if (ownerUrl === undefined)
    throw new Error('DATABASE_URL : est obligatoire et absente (compte propriétaire de la base).');
  const { applied } = await migrateToLatest(ownerUrl);
  await setAppPassword(ownerUrl, given ?? appUrlOf(ownerUrl));
  console.log(applied.length === 0 ? 'Schéma à jour.' : `Changements appliqués : ${applied.join(', ')}`);
}

migrate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
