/** Says something on a request: the message, who hears of it, and the news that sends their mails, in one transaction. */
import {
  audienceOf,
  usualVisibility,
  whyNotJoined,
  whyNotSaid,
  type Mentioned,
  type Visibility,
} from '../../domain/conversation/message';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { CaseKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import { appendEvents } from '../cases/append';
import { writeAudit } from '../cases/audit';
import { wallOf, type CaseContext } from '../cases/context';
import { idFromKey } from '../idFromKey';
import { tell } from '../notifications/tell';
import { inWhosePlace } from '../tasks/inWhosePlace';
import { renewLease } from '../tasks/lease';
import type { Transaction } from '../wall';
import { hearFrom } from '../requests/silence';
import { lockTalk, readConcerned, readPeople, type Talk } from './context';
import { draftOf } from './draft';
import { joinedFiles } from './noteFiles';

/** What is said, as the rule judges it. */
export interface Saying {
  person: Person;
  requestId: string;
  visibility: Visibility | undefined;
  mentions: readonly string[];
  documentIds: readonly string[];
  /** The task of the request that it is about; null for the whole. */
  taskId: string | null;
}

export interface NewMessage extends Saying {
  key: string;
  clock: () => Date;
  body: string;
  /** How it was said without being written on the page of the request: what its author is writing there stays. */
  through?: 'bulk' | 'macro';
}

export interface Posted {
  id: string;
  kind: CaseKind;
  buId: string;
  regionId: string;
  requesterId: string;
  visibility: Visibility;
  /** Who was told of it. */
  told: string[];
}

async function follow(
  trx: Transaction,
  wall: object,
  caseId: string,
  userIds: readonly string[],
  since: Date,
): Promise<void> {
  if (userIds.length === 0) return;
  await trx('case_followers')
    .insert(userIds.map((user_id) => ({ ...wall, case_id: caseId, user_id, since })))
    .onConflict(['case_id', 'user_id'])
    .ignore();
}

/** The instant that it stands at: later than all that was said before it, in the order in which the request was locked; every reader, on every page, reads one order. */
async function placeAfter(trx: Transaction, requestId: string, now: Date): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>(
    "SELECT greatest(?::timestamptz, max(created_at) + interval '1 millisecond') AS at FROM messages WHERE case_id = ?",
    [now, requestId],
  );
  return rows[0]?.at ?? now;
}

/** What the rule and those who hear of it need to know, read once it is known who talks about what. */
interface Judged {
  visibility: Visibility;
  mentioned: Mentioned[];
  concerned: string[];
}

/** Asked by whoever says it and by a rehearsal. */
async function judge(trx: Transaction, said: Saying, { row, about }: Talk): Promise<Judged | Refusal> {
  const { person } = said;
  const visibility = said.visibility ?? usualVisibility(person, about);
  const concerned = said.taskId === null ? [] : await readConcerned(trx, row.id, said.taskId);
  if (!concerned) return refuse('reference_unknown', { params: { field: 'taskId' } });
  const mentioned = await readPeople(trx, said.mentions, about, row.buId);
  if (mentioned.length !== new Set(said.mentions).size)
    return refuse('reference_unknown', { params: { field: 'mentions' } });
  const files = await joinedFiles(trx, row, said.documentIds);
  if (!files) return refuse('reference_unknown', { params: { field: 'documentIds' } });
  return (
    whyNotSaid(about, person, visibility, mentioned) ??
    whyNotJoined(visibility, files) ?? { visibility, mentioned, concerned }
  );
}

/** Why it could not be said now; nothing is written. */
export async function whyNotPosted(trx: Transaction, said: Saying): Promise<Refusal | null> {
  const talk = await lockTalk(trx, said.requestId);
  const judged = talk ? await judge(trx, said, talk) : refuse('not_found');
  return isRefusal(judged) ? judged : null;
}

export async function postMessage(trx: Transaction, said: NewMessage): Promise<Posted | Refusal> {
  const { person, requestId, body } = said;
  const talk = await lockTalk(trx, requestId);
  if (!talk) return refuse('not_found');
  const now = await placeAfter(trx, requestId, said.clock());
  const { row, about, holderId } = talk;
  const posted = {
    id: idFromKey(person.userId, 'postMessage', said.key),
    kind: row.kind,
    buId: row.buId,
    regionId: about.regionId,
    requesterId: about.requesterId,
    visibility: said.visibility ?? usualVisibility(person, about),
    told: [],
  };
  if (await trx('messages').where({ id: posted.id }).first('id')) return posted;
  const judged = await judge(trx, said, talk);
  if (isRefusal(judged)) return judged;
  const { visibility, mentioned, concerned } = judged;

  await trx('messages').insert({
    ...wallOf(row),
    id: posted.id,
    case_id: row.id,
    author_id: person.userId,
    visibility,
    body,
    mentions: said.mentions,
    document_ids: said.documentIds,
    task_id: said.taskId,
    created_at: now,
  });
  if (said.through === undefined) {
    const draft = draftOf(row.id, said.taskId, person.userId);
    await trx(draft.table).where(draft.own).delete();
  }
  await writeAudit(trx, {
    companyId: row.companyId,
    buId: row.buId,
    principal: person,
    action: 'postMessage',
    objectKind: row.kind,
    objectId: row.id,
    outcome: 'applied',
    data: { visibility, ...(said.through !== undefined && { through: said.through }) },
    at: now,
  });
  const followerIds = await trx('case_followers').where({ case_id: row.id }).pluck<string[]>('user_id');
  const heard = audienceOf(about, person.userId, visibility, {
    mentioned,
    followers: await readPeople(trx, [...followerIds, ...concerned], about, row.buId),
    holderId,
  });
  await follow(
    trx,
    wallOf(row),
    row.id,
    mentioned.map(({ userId }) => userId),
    now,
  );
  const told = await tellAll({ trx, row, principal: person, now }, posted, { heard, mentions: said.mentions });
  if (talk.owesAnswer.includes(person.userId) && visibility === 'shared') await hearFrom({ trx, row, now });
  await renewLease({ trx, row, now }, person.userId);
  return { ...posted, told };
}

/** Tells whoever hears of it. A note leaves no trace among the decisions that everybody reads, not even a number. */
async function tellAll(
  context: Pick<CaseContext, 'trx' | 'row' | 'principal' | 'now'>,
  { id, visibility }: Posted,
  { heard, mentions }: { heard: readonly string[]; mentions: readonly string[] },
): Promise<string[]> {
  const whole: CaseContext = {
    ...context,
    standsInFor: await inWhosePlace(context),
    touched: [],
    told: [],
    decideOther: () => Promise.reject(new Error('a message decides nothing')),
  };
  const template = visibility === 'internal' ? 'notePosted' : 'messagePosted';
  for (const toUserId of heard) {
    await tell(whole, `message/${id}/${toUserId}`, {
      kind: mentions.includes(toUserId) ? 'mention' : 'message',
      template,
      toUserId,
      params: { messageId: id },
    });
  }
  if (visibility === 'shared')
    await appendEvents(whole, [{ type: 'messagePosted', data: {} }], {
      facts: [{ kind: 'message', id }],
      quiet: false,
    });
  return whole.told;
}
