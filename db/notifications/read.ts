/** What somebody was told of, read behind their own wall: a case that they no longer see is there without its name. */
import type { CaseKind } from '../../domain/cases/kinds';
import type { MailTiming, NotificationKind } from '../../domain/notifications/kinds';
import { mailFateOf } from '../../domain/notifications/mailFate';
import { sentenceOf } from '../../domain/notifications/sentence';
import { readCursor, writeCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  kind: NotificationKind;
  at: Date;
  readAt: Date | null;
  inApp: boolean;
  mail: MailTiming;
  params: Record<string, string>;
  actor: string | null;
  task: string | null;
  about: {
    kind: CaseKind;
    id: string;
    number: string;
    title: string;
    account: string;
    opportunityId: string | null;
  } | null;
  account: { id: string; name: string } | null;
  carrier: { sentAt: string | null; rejectedAt: string | null } | null;
}

/** With the words of whatever it is about that the wall still shows. */
export const notificationSelect = `
  SELECT n.id, n.kind, n.at, n.read_at AS "readAt", n.in_app AS "inApp", n.mail, n.params, u.first_name || ' ' || u.last_name AS actor, (SELECT t.title FROM tasks t WHERE t.id = (n.params->>'taskId')::uuid) AS task,
    CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('kind', c.kind, 'id', c.id, 'number', c.number, 'title', c.title, 'account', a.trade_name, 'opportunityId', c.opportunity_id) END AS about,
    CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.trade_name) END AS account,
    CASE WHEN coalesce(e.key, d.id::text) IS NOT NULL THEN jsonb_build_object('sentAt', coalesce(e.sent_at, d.sent_at), 'rejectedAt', coalesce(e.rejected_at, d.rejected_at)) END AS carrier
  FROM notifications n LEFT JOIN users u ON u.id = n.actor_id LEFT JOIN cases c ON c.id = n.case_id LEFT JOIN accounts a ON a.id = c.account_id
  LEFT JOIN accounts t ON t.id = (n.params->>'accountId')::uuid
  LEFT JOIN effects e ON e.key = n.key AND n.mail = 'now' LEFT JOIN digests d ON d.id = n.digest_id`;

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** Which absence it is about, and how much work changed hands for it. */
function absenceOf({ absenceId, startsOn = '', endsOn = '', tasks = '0', done = '0' }: Row['params']) {
  return absenceId === undefined ? null : { id: absenceId, startsOn, endsOn, tasks: Number(tasks), done: Number(done) };
}

/** Which account is, or was to be, a priority target of which year; one that its reader no longer sees has no name. */
function targetOf({ fiscalYear }: Row['params'], account: Row['account']) {
  return fiscalYear === undefined ? null : { account, fiscalYear: Number(fiscalYear) };
}

export function notificationView({ carrier, at, readAt, params, ...row }: Row) {
  const mailed = carrier && { sentAt: instant(carrier.sentAt), rejectedAt: instant(carrier.rejectedAt) };
  return {
    id: row.id,
    kind: row.kind,
    sentence: sentenceOf({ kind: row.kind, params, byPerson: row.actor !== null }),
    actor: row.actor,
    about: row.about,
    task: row.task,
    taskId: params['taskId'] ?? null,
    bulkId: params['bulkId'] ?? null,
    absence: absenceOf(params),
    target: targetOf(params, row.account),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    inApp: row.inApp,
    mail: mailFateOf({ mail: row.mail, readAt, carrier: mailed }),
    mailedAt: mailed?.sentAt?.toISOString() ?? null,
  };
}
export type NotificationRead = ReturnType<typeof notificationView>;

async function countUnread(trx: Transaction): Promise<number> {
  const { rows } = await trx.raw<{ rows: { unread: number }[] }>(
    'SELECT count(*)::int AS unread FROM notifications WHERE user_id = wall_user() AND read_at IS NULL AND in_app',
  );
  return rows[0]?.unread ?? 0;
}

export interface NotificationsAsked {
  /** `all` has those too that the person wants out of the application. */
  show: 'inApp' | 'unread' | 'all';
  cursor?: string | undefined;
  limit: number;
}

/** One page, the newest first, and how many wait to be read. */
export async function readNotifications(trx: Transaction, { show, cursor, limit }: NotificationsAsked) {
  const after = readCursor(cursor, 'instant');
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `${notificationSelect} WHERE n.user_id = wall_user() AND (:show = 'all' OR n.in_app) AND (:show <> 'unread' OR n.read_at IS NULL)
       AND (:afterKey::text IS NULL OR (n.at, n.id) < (:afterKey::timestamptz, :afterId::uuid)) ORDER BY n.at DESC, n.id DESC LIMIT :limit`,
    { show, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(notificationView),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.at.toISOString(), id: last.id }) : null,
    unread: await countUnread(trx),
  };
}

/** @returns whether there is such a notification of this person */
export async function markRead(trx: Transaction, id: string, now: Date): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'SELECT 1 FROM notifications WHERE id = ? AND user_id = wall_user()',
    [id],
  );
  if (rows.length === 0) return false;
  await trx('notifications').where({ id }).whereNull('read_at').update({ read_at: now });
  return true;
}

/** Everything up to the newest that they have before their eyes; what came meanwhile stays unread. */
export async function markAllRead(trx: Transaction, upTo: string, now: Date): Promise<void> {
  await trx('notifications')
    .whereRaw('user_id = wall_user() AND in_app')
    .whereNull('read_at')
    .where('at', '<=', upTo)
    .update({ read_at: now });
}
