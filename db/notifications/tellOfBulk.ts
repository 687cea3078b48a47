import type { Transaction } from '../wall';
import { channelsOf } from './tell';

/** Tells whoever asked for a bulk that it ended. It belongs to no case, so a mail about it waits for the daily digest. @returns whose open screens hear of it */
export async function tellOfBulk(
  trx: Transaction,
  { companyId, userId }: { companyId: string; userId: string },
  bulkId: string,
  now: Date,
): Promise<string[]> {
  const { inApp, mail } = await channelsOf(trx, userId, 'bulk');
  await trx('notifications')
    .insert({
      company_id: companyId,
      user_id: userId,
      key: `bulk/${bulkId}`,
      kind: 'bulk',
      params: JSON.stringify({ bulkId }),
      at: now,
      in_app: inApp,
      mail,
    })
    .onConflict()
    .ignore();
  return inApp ? [userId] : [];
}
