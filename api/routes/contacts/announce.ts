import type { AccountWall } from '../../../db/accounts/wall';
import type { ApiDeps } from '../../deps';
import { announceAccount } from '../accounts/announce';

/** Tells the open screens of every account of a contact, once each: it is shown at all of them. */
export function announceAccounts(deps: ApiDeps, accounts: readonly AccountWall[]): void {
  for (const account of new Map(accounts.map((one) => [one.id, one])).values()) announceAccount(deps, account);
}
