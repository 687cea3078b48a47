import type { Transaction } from './wall';

/**
 * The id of what a person creates under an idempotency key: a retry after a crash between COMMIT and the answer finds
 * the row that the first try wrote. Marked as version 8 (RFC 9562): a bare digest is no valid UUID, and the wire refuses it.
 */
export async function idFromKey(trx: Transaction, userId: string, operation: string, key: string): Promise<string> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    "SELECT overlay(overlay(md5(? || ? || ?) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid AS id",
    [userId, `:${operation}:`, key],
  );
  const row = rows[0];
  if (!row) throw new Error('Postgres computed no id');
  return row.id;
}
