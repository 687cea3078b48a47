import type { Transaction } from '../wall';

/** Whose account it is: what its rows carry, and who hears that it changed. */
export interface AccountWall {
  id: string;
  companyId: string;
  buId: string;
  buIds: string[];
  version: number;
}

/** The wall of an account that the caller sees, or undefined. */
export function accountWall(trx: Transaction, accountId: string): Promise<AccountWall | undefined> {
  return Promise.resolve(
    trx('accounts')
      .where({ id: accountId })
      .first<AccountWall | undefined>('id', 'company_id as companyId', 'bu_id as buId', 'bu_ids as buIds', 'version'),
  );
}

/** Holds accounts before somebody is attached to them: two who do so at once wait for each other here, where neither holds anything yet. */
export async function holdAccounts(trx: Transaction, ...ids: readonly string[]): Promise<void> {
  await trx('accounts')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('id');
}

/** Columns that every row of the account repeats. */
export function ofAccount({ id, companyId, buId }: AccountWall): {
  account_id: string;
  company_id: string;
  bu_id: string;
} {
  return { account_id: id, company_id: companyId, bu_id: buId };
}
