/** The calendar of a person, read from outside by who has its secret. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { CalendarEvent } from '../../domain/interaction/calendar';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';

const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Since when the caller's calendar is open, or null. */
export async function feedSince(trx: Transaction, userId: string): Promise<Date | null> {
  const row = await trx('calendar_feeds').where({ user_id: userId }).first<{ since: Date } | undefined>('since');
  return row?.since ?? null;
}

/** Opens the caller's calendar to this secret alone, or closes it. Only a digest is kept: the secret can be replaced, never read. */
export async function setFeed(trx: Transaction, person: Person, secret: string | null, now: Date): Promise<void> {
  const { userId, companyId } = person;
  await trx('calendar_feeds').where({ user_id: userId }).delete();
  if (secret !== null)
    await trx('calendar_feeds').insert({
      user_id: userId,
      company_id: companyId,
      secret_sha256: digestOf(secret),
      since: now,
    });
  const action = secret === null ? 'calendarFeedClosed' : 'calendarFeedOpened';
  await writeAudit(trx, {
    companyId,
    buId: null,
    principal: person,
    action,
    objectKind: 'user',
    objectId: userId,
    outcome: 'applied',
    at: now,
  });
}

/** Whose calendar the secret opens, or null. */
export async function feedOwner(knex: Knex, secret: string): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { user_id: string }[] }>('SELECT user_id FROM door_calendar_feed(?)', [
    digestOf(secret),
  ]);
  return rows[0]?.user_id ?? null;
}

/** What a calendar shows: a quarter back, a year ahead. */
const SHOWN = { backDays: 90, aheadDays: 366, most: 2000 };
const days = (n: number) => n * 86_400_000;

/** Meetings, calls and tasks of a person; what they noted has no place in a calendar. */
export async function feedEvents(
  trx: Transaction,
  userId: string,
  now: Date,
  urlOf: (id: string) => string,
): Promise<CalendarEvent[]> {
  const rows = await trx('interactions as i')
    .join('accounts as a', 'a.id', 'i.account_id')
    .where({ 'i.assignee_id': userId })
    .whereNot({ 'i.kind': 'note' })
    .whereBetween('i.ends_at', [
      new Date(now.getTime() - days(SHOWN.backDays)),
      new Date(now.getTime() + days(SHOWN.aheadDays)),
    ])
    .orderBy('i.ends_at', 'desc')
    .limit(SHOWN.most)
    .select<
      (Omit<CalendarEvent, 'title' | 'description' | 'url'> & {
        subject: string;
        account: string;
        comment: string | null;
      })[]
    >(
      'i.id',
      'i.version',
      'i.starts_at as startsAt',
      'i.ends_at as endsAt',
      'i.updated_at as updatedAt',
      'i.subject',
      'a.trade_name as account',
      'i.comment',
    );
  return rows.map(({ subject, account, comment, ...event }) => ({
    ...event,
    title: `${account} · ${subject}`,
    description: comment ?? '',
    url: urlOf(event.id),
  }));
}
