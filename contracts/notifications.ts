import { z } from 'zod';
import { caseKinds } from '../domain/cases/kinds';
import { mailTimings, notificationKinds } from '../domain/notifications/kinds';
import { mailFates } from '../domain/notifications/mailFate';
import { notificationSentences } from '../domain/notifications/sentence';
import { operation } from './operation';
import { day, id, idParam, instant, page, paging } from './values';

export const notification = z.object({
  id,
  kind: z.enum(notificationKinds),
  sentence: z.enum(notificationSentences),
  /** Who caused it; null where nobody did, or nobody that the reader sees. */
  actor: z.string().nullable(),
  /** The case that it is about; null when it is about none, or about one that its reader no longer sees. */
  about: z
    .object({
      kind: z.enum(caseKinds),
      id,
      number: z.string(),
      title: z.string(),
      account: z.string(),
      opportunityId: id.nullable(),
    })
    .nullable(),
  /** What the task says, where people added it to the case. */
  task: z.string().nullable(),
  taskId: id.nullable(),
  bulkId: id.nullable(),
  /** The absence that it is about: how many tasks were handed over or given back, and how many were done meanwhile. */
  absence: z.object({ id, startsOn: day, endsOn: day, tasks: z.number().int(), done: z.number().int() }).nullable(),
  /** The account that is, or was to be, a priority target; without it, its reader no longer sees it. */
  target: z.object({ account: z.object({ id, name: z.string() }).nullable(), fiscalYear: z.number().int() }).nullable(),
  at: instant,
  readAt: instant.nullable(),
  /** Whether it is shown in the application, as its reader wanted it then. */
  inApp: z.boolean(),
  /** What became of its mail. */
  mail: z.enum(mailFates),
  mailedAt: instant.nullable(),
});
export type NotificationView = z.infer<typeof notification>;

const preference = z.object({
  kind: z.enum(notificationKinds),
  inApp: z.boolean(),
  mail: z.enum(mailTimings),
  inAppMayBeOff: z.boolean(),
  mails: z.array(z.enum(mailTimings)),
});
export type NotificationPreference = z.infer<typeof preference>;
const preferences = z.object({ items: z.array(preference) });

export const notificationOperations = {
  listNotifications: operation({
    id: 'listNotifications',
    method: 'get',
    path: '/notifications',
    tag: 'notifications',
    summary: 'What I was told of, the newest first, with what became of each, and how many wait to be read',
    access: 'session',
    status: 200,
    query: z.strictObject({ show: z.enum(['inApp', 'unread', 'all']).default('inApp'), ...paging }),
    answer: page(notification).extend({ unread: z.number().int() }),
  }),
  readNotification: operation({
    id: 'readNotification',
    method: 'post',
    path: '/notifications/{id}/reading',
    tag: 'notifications',
    summary: 'Mark one as read',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
  }),
  readAllNotifications: operation({
    id: 'readAllNotifications',
    method: 'post',
    path: '/notifications/reading',
    tag: 'notifications',
    summary: 'Mark as read all that came up to an instant: the newest that is before one’s eyes',
    access: 'session',
    status: 204,
    idempotent: true,
    body: z.strictObject({ upTo: instant.regex(/^(19|20|21)/) }),
  }),
  notificationPreferences: operation({
    id: 'notificationPreferences',
    method: 'get',
    path: '/me/notification-preferences',
    tag: 'notifications',
    summary: 'By which ways I hear of each kind of thing, and which of them I may choose',
    access: 'session',
    status: 200,
    answer: preferences,
  }),
  setNotificationPreference: operation({
    id: 'setNotificationPreference',
    method: 'post',
    path: '/me/notification-preferences',
    tag: 'notifications',
    summary: 'Choose by which ways I hear of one kind',
    access: 'session',
    status: 200,
    idempotent: true,
    body: z.strictObject({ kind: z.enum(notificationKinds), inApp: z.boolean(), mail: z.enum(mailTimings) }),
    answer: preferences,
    errors: ['notification_not_optional'],
  }),
} as const;
