import type { Transaction } from '../wall';

let known = false;

/**
 * Whether the schema has notifications: while a release is being deployed, this build works on the schema of the last one,
 * where mails leave as they did. A schema only grows: once seen, it is there.
 */
export async function hasNotifications(trx: Pick<Transaction, 'raw'>): Promise<boolean> {
  if (known) return true;
  const { rows } = await trx.raw<{ rows: { known: boolean }[] }>("SELECT to_regclass('public.notifications') IS NOT NULL AS known");
  known = rows[0]?.known ?? false;
  return known;
}
