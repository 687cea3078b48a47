/** Whoever is told of something has one row for it, whatever they prefer; a mail leaves where they want one at once. */
import { channelsFor, type Channels, type MailTiming, type NotificationKind } from '../../domain/notifications/kinds';
import { actorId, type CaseContext } from '../cases/context';
import type { Transaction } from '../wall';

/** What a mail says is composed by its template, from what is true when it leaves. */
export type MailTemplate =
  | 'taskReminder'
  | 'taskEscalated'
  | 'taskGiven'
  | 'requestReturned'
  | 'requestDecided'
  | 'missionConfigured'
  | 'groupCreated'
  | 'approvalAsked'
  | 'approvalDecided'
  | 'approvalQuestioned'
  | 'messagePosted'
  | 'notePosted'
  | 'lossRecalled'
  | 'bankDetailsRecorded';

/** A mail to leave, by ids: who it goes to and what it says are read when it is sent. */
export interface MailEffect {
  template: MailTemplate;
  toUserId: string;
  params?: Record<string, string>;
}

/** Something that one person is to hear of. Ids and codes only: the words are read when it is shown or sent. */
export interface News extends MailEffect {
  kind: NotificationKind;
  /** Told of in a bulk, at whose end one mail says all of it. */
  inBulk?: string | undefined;
}

/** A mail of its own waits for the end of the bulk; whatever else its reader prefers stays as they prefer it. */
function together({ inBulk, params = {}, ...news }: News, channels: Channels): { news: News; channels: Channels } {
  if (inBulk === undefined || channels.mail !== 'now') return { news: { ...news, params }, channels };
  return { news: { ...news, params: { ...params, inBulk } }, channels: { ...channels, mail: 'digest' } };
}

/** By which ways this person hears of this kind. */
export async function channelsOf(trx: Transaction, userId: string, kind: NotificationKind): Promise<Channels> {
  const { rows } = await trx.raw<{ rows: { in_app: boolean; mail: MailTiming }[] }>(
    'SELECT in_app, mail FROM door_notification_preference(?, ?)',
    [userId, kind],
  );
  return channelsFor(kind, rows[0] ? { inApp: rows[0].in_app, mail: rows[0].mail } : null);
}

async function keepNotification(
  { trx, row, principal, now }: CaseContext,
  key: string,
  { kind, toUserId, params = {} }: News,
  { inApp, mail }: Channels,
): Promise<void> {
  // No RETURNING and no arbiter: the row is its reader's, and whoever writes it may not see it.
  await trx('notifications')
    .insert({
      company_id: row.companyId,
      bu_id: row.buId,
      user_id: toUserId,
      key,
      kind,
      case_id: row.id,
      actor_id: actorId(principal),
      params: JSON.stringify(params),
      at: now,
      in_app: inApp,
      mail,
    })
    .onConflict()
    .ignore();
}

async function keepMail(
  { trx, row, principal, now }: CaseContext,
  key: string,
  { template, toUserId, params }: News,
): Promise<void> {
  const payload = { template, toUserId, ...(params && { params }), actorId: actorId(principal) };
  await trx('effects')
    .insert({
      company_id: row.companyId,
      bu_id: row.buId,
      key,
      case_id: row.id,
      kind: 'mail',
      payload: JSON.stringify(payload),
      created_at: now,
    })
    .onConflict('key')
    .ignore();
}

/**
 * Tells one person of something on a case, once: told again under the same key, it is the same row and the same mail.
 * The person's preference says by which ways; a way that they refused is written down as refused.
 */
export async function tell(context: CaseContext, key: string, wanted: News): Promise<void> {
  const wholeKey = `${context.row.id}/${key}`;
  const { news, channels } = together(wanted, await channelsOf(context.trx, wanted.toUserId, wanted.kind));
  await keepNotification(context, wholeKey, news, channels);
  if (channels.inApp) context.told.push(news.toUserId);
  if (channels.mail === 'now') await keepMail(context, wholeKey, news);
}
