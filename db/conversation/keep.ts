/** What one keeps for oneself on a request: the message that is being written, and whether one follows. */
import { isOnTheDesk, type Visibility } from '../../domain/conversation/message';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { wallOf } from '../cases/context';
import { renewLease } from '../tasks/lease';
import type { Transaction } from '../wall';
import { lockTalk } from './context';

interface Kept {
  person: Person;
  requestId: string;
  now: Date;
}

/** Writing is work on the case: it renews the lease of whoever holds it. */
export async function saveMessageDraft(
  trx: Transaction,
  { person, requestId, now }: Kept,
  draft: { body: string; visibility: Visibility },
): Promise<{ kept: true } | Refusal> {
  const talk = await lockTalk(trx, requestId);
  if (!talk) return refuse('not_found');
  if (draft.visibility === 'internal' && !isOnTheDesk(person, talk.about)) return refuse('not_allowed');
  const own = { case_id: requestId, user_id: person.userId };
  if (draft.body === '') await trx('message_drafts').where(own).delete();
  else
    await trx('message_drafts')
      .insert({ ...wallOf(talk.row), ...own, ...draft, updated_at: now })
      .onConflict(['case_id', 'user_id'])
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
