import type { Expected } from '../../domain/letter/reading/reading';
import type { Transaction } from '../wall';

const parties = `
  SELECT ARRAY[a.legal_name, a.trade_name] AS client,
    array_append(coalesce((SELECT array_agg(u.first_name || ' ' || u.last_name) FROM users u WHERE u.company_id = a.company_id), '{}'), y.name) AS ours
  FROM accounts a JOIN companies y ON y.id = a.company_id WHERE a.id = ?`;

/** How a letter may name the client and the firm, as the caller sees them. */
export async function partiesOf(
  trx: Transaction,
  accountId: string,
): Promise<Pick<Expected, 'client' | 'ours'> | undefined> {
  const { rows } = await trx.raw<{ rows: Pick<Expected, 'client' | 'ours'>[] }>(parties, [accountId]);
  return rows[0];
}
