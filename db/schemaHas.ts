import type { Transaction } from './wall';

const known = new Set<string>();

/**
 * Whether the schema has a table that came after the last release: while a release is being deployed, this build works on the
 * schema of the one before. A schema only grows: once seen, a table is there.
 */
export async function schemaHas(trx: Pick<Transaction, 'raw'>, table: 'notifications' | 'mail_links' | 'macros' | 'presences'): Promise<boolean> {
  if (known.has(table)) return true;
  const { rows } = await trx.raw<{ rows: { there: boolean }[] }>('SELECT to_regclass(?) IS NOT NULL AS there', [table]);
  const there = rows[0]?.there ?? false;
  if (there) known.add(table);
  return there;
}
