import type { AccountWall } from '../../../db/accounts/wall';
import type { ApiDeps } from '../../deps';

/** Tells open screens of every business unit that works with the account that something of it changed. */
export function announceAccount({ publishChange }: ApiDeps, { id, companyId, buIds, version }: AccountWall): void {
  for (const buId of buIds) publishChange({ companyId, buId, topic: 'account', id, version });
}
