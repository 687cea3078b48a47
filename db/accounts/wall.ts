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

/** Columns that every row of the account repeats. */
export function ofAccount({ id, companyId, buId }: AccountWall): {
  account_id: string;
  company_id: string;
  bu_id: string;
} {
  return { account_id: id, company_id: companyId, bu_id: buId };
}
