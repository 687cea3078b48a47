import type { Transaction } from '../../../db/wall';
import { found } from '../../cases/found';

/** The account of an opportunity that the caller sees. @throws DomainError `not_found` */
export async function accountOf(trx: Transaction, opportunityId: string): Promise<string> {
  return found(
    await trx('opportunities').where({ id: opportunityId }).first<{ account_id: string } | undefined>('account_id'),
  ).account_id;
}
