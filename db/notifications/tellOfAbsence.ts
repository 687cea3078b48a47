import type { Transaction } from '../wall';
import { channelsOf } from './tell';

export interface AbsenceNews {
  companyId: string;
  /** Whose own wall is up. */
  toUserId: string;
  absenceId: string;
  how: 'named' | 'begun' | 'freed' | 'back' | 'recorded' | 'calledOff';
  /** The other one: the absent person to their substitute, the substitute to whoever comes back, whoever wrote it down to the absent person. */
  actorId: string;
  startsOn: string;
  endsOn: string;
  tasks?: number;
  done?: number;
}

/** Tells somebody of an absence, once. It belongs to no case, so a mail about it waits for the daily digest. @returns whose open screens hear of it */
export async function tellOfAbsence(
  trx: Transaction,
  { companyId, toUserId, absenceId, how, actorId, startsOn, endsOn, tasks = 0, done = 0 }: AbsenceNews,
  now: Date,
): Promise<string[]> {
  const { inApp, mail } = await channelsOf(trx, toUserId, 'absence');
  const params = { absenceId, how, startsOn, endsOn, tasks: String(tasks), done: String(done) };
  await trx('notifications')
    .insert({
      company_id: companyId,
      user_id: toUserId,
      key: `absence/${absenceId}/${how}`,
      kind: 'absence',
      actor_id: actorId,
      params: JSON.stringify(params),
      at: now,
      in_app: inApp,
      mail,
    })
    .onConflict()
    .ignore();
  return inApp ? [toUserId] : [];
}
