import type { Transaction } from '../wall';
import { channelsOf } from './tell';

export interface TargetNews {
  companyId: string;
  accountId: string;
  targetId: string;
  fiscalYear: number;
  how: 'proposed' | 'validated' | 'refused' | 'withdrawn';
  actorId: string;
}

/** Tells people of a priority target, each once. It belongs to no case, so a mail about it waits for the daily digest. @returns whose open screens hear of it */
export async function tellOfTarget(
  trx: Transaction,
  { companyId, accountId, targetId, fiscalYear, how, actorId }: TargetNews,
  userIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const told: string[] = [];
  for (const userId of userIds) {
    const { inApp, mail } = await channelsOf(trx, userId, 'target');
    const params = { accountId, targetId, how, fiscalYear: String(fiscalYear) };
    // No RETURNING and no arbiter: the row is its reader's, and whoever writes it may not see it.
    await trx('notifications')
      .insert({
        company_id: companyId,
        user_id: userId,
        key: `target/${targetId}/${how}/${userId}`,
        kind: 'target',
        actor_id: actorId,
        params: JSON.stringify(params),
        at: now,
        in_app: inApp,
        mail,
      })
      .onConflict()
      .ignore();
    if (inApp) told.push(userId);
  }
  return told;
}
