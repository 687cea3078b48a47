/** The password of `jalon_app`, the restricted role that the API and the worker connect with. */
import { createHmac } from 'node:crypto';
import { withClient } from './database';

const ROLE = 'jalon_app';

/**
 * The address of the restricted role on the owner's database. Its password is derived from the owner's, so that nothing
 * more is kept on disk and every tool arrives at the same one; it belongs to the cluster, as roles do, not to one database.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(ROLE).digest('hex');
  url.username = ROLE;
  return url.toString();
}

/**
 * Lets the role that the migrations made (NOLOGIN) log in with the given address's password.
 * @throws when the role does not exist yet: migrate first.
 */
export async function setAppPassword(ownerUrl: string, appUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    // Two copies that start at once must not update the role's row together.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [ROLE]);
    const password = decodeURIComponent(new URL(appUrl).password);
    await client.query(`ALTER ROLE ${client.escapeIdentifier(ROLE)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query('COMMIT');
  });
}

/** Gives `jalon_app` its derived password. @returns the APP_DATABASE_URL to run with. */
export async function ensureAppRole(ownerUrl: string): Promise<string> {
  const appUrl = appUrlOf(ownerUrl);
  await setAppPassword(ownerUrl, appUrl);
  return appUrl;
}
