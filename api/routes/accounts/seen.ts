import { accountWall, type AccountWall } from '../../../db/accounts/wall';
import type { Transaction } from '../../../db/wall';
import { found } from '../../cases/found';

/** The account in the path, for what hangs on it. @throws DomainError `not_found` */
export async function seenAccount(trx: Transaction, id: string): Promise<AccountWall> {
  return found(await accountWall(trx, id));
}
