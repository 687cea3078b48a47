import type { SiteFact } from '../../domain/processes/request/facts';
import type { Transaction } from '../wall';

/**
 * Establishments that the account holds. In a transaction that decides, other requests for a site of this account wait until it
 * commits: two never open the same one.
 */
export async function siteFacts(trx: Transaction, accountId: string, lock: boolean): Promise<SiteFact[]> {
  if (lock) await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('sites/' || ?, 0))", [accountId]);
  return trx('sites').where({ account_id: accountId }).orderBy('id').select<SiteFact[]>('siret', 'name');
}
