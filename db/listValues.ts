import type { Transaction } from './wall';

/** Whether a code is in a list of values of the caller's company and was not retired (D30). */
export async function isOffered(trx: Transaction, list: string, code: string): Promise<boolean> {
  return (await trx('list_values').where({ list, code }).whereNull('retired_at').first<{ id: string } | undefined>('id')) !== undefined;
}
