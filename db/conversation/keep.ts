/** What one keeps for oneself on a request: the message that is being written, and whether one follows. */
import { isOnTheDesk, type Visibility } from '../../domain/conversation/message';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { wallOf } from '../cases/context';
import { renewLease } from '../tasks/lease';
import type { Transaction } from '../wall';
import { draftOf } from './draft';
import { lockTalk, readConcerned } from './context';

interface Kept {
  person: Person;
  requestId: string;
  now: Date;
}

interface Draft {
  body: string;
  visibility: Visibility;
  /** The task of the request that it is about; null for the whole. */
  taskId: string | null;
}

/** Writing is work on the case: it renews the lease of whoever holds it. */
export async function saveMessageDraft(
  trx: Transaction,
  { person, requestId, now }: Kept,
  { taskId, ...draft }: Draft,
): Promise<{ kept: true } | Refusal> {
  const talk = await lockTalk(trx, requestId);
  if (!talk) return refuse('not_found');
  if (taskId !== null && !(await readConcerned(trx, requestId, taskId)))
    return refuse('reference_unknown', { params: { field: 'taskId' } });
  if (draft.visibility === 'internal' && !isOnTheDesk(person, talk.about)) return refuse('not_allowed');
  const kept = draftOf(requestId, taskId, person.userId);
  if (draft.body === '') await trx(kept.table).where(kept.own).delete();
  else
    await trx(kept.table)
      .insert({ ...wallOf(talk.row), ...kept.own, ...draft, updated_at: now })
      .onConflict(kept.key)
      .merge();
  await renewLease({ trx, row: talk.row, now }, person.userId);
  return { kept: true };
}

export async function setFollowing(
  trx: Transaction,
  { person, requestId, now }: Kept,
  following: boolean,
): Promise<{ kept: true } | Refusal> {
  const talk = await lockTalk(trx, requestId);
  if (!talk) return refuse('not_found');
  const own = { case_id: requestId, user_id: person.userId };
  if (following)
    await trx('case_followers')
      .insert({ ...wallOf(talk.row), ...own, since: now })
      .onConflict(['case_id', 'user_id'])
      .ignore();
  else await trx('case_followers').where(own).delete();
  return { kept: true };
}
