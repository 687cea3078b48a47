import type { WrittenInteraction } from '../../../db/interactions/write';
import type { ApiDeps } from '../../deps';
import { announceAccount } from '../accounts/announce';

/** Tells open screens of every business unit that works with the account: its page counts what is to do. */
export function announceInteraction(deps: ApiDeps, { id, version, account }: WrittenInteraction): void {
  for (const buId of account.buIds)
    deps.publishChange({ companyId: account.companyId, buId, topic: 'interaction', id, version });
  announceAccount(deps, account);
}
