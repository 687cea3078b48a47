import type { Transaction } from '../wall';

/** Requests of the perimeter whose lines may still follow the client file. */
export async function openRequestsOf(trx: Transaction, accountId: string): Promise<string[]> {
  const rows = await trx('requests')
    .where({ account_id: accountId })
    .whereIn('status', ['draft', 'submitted', 'in_progress', 'waiting', 'returned'])
    .orderBy('id')
    .select<{ id: string }[]>('id');
  return rows.map(({ id }) => id);
}
