import type { Transaction } from '../wall';

/** Holds two accounts with their cases and contacts, in the order in which commands and edits take them, so that none waits for the other in a circle. */
export async function lockBoth(trx: Transaction, ...ids: readonly [string, string]): Promise<void> {
  await trx('cases')
    .whereIn('account_id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('id');
  const attached = trx('contact_attachments')
    .whereIn('account_id', [...ids])
    .select('contact_id');
  await trx('contacts')
    .where((either) => void either.whereIn('account_id', [...ids]).orWhereIn('id', attached))
    .orderBy('id')
    .forUpdate()
    .select('id');
  await trx('accounts')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('id');
}
