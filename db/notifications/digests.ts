/** The daily digest: what a person wants to hear of together, put into one mail when the office opens. */
import type { Knex } from 'knex';
import { officeCalendar } from '../../domain/calendar/calendar';
import type { HolidayRule } from '../../domain/calendar/holidays';
import { digestDue, type DigestDue } from '../../domain/notifications/digest';
import type { Person } from '../../domain/principal/principal';
import { loadPerson } from '../principals';
import { readWithinWall, withinWall, type Transaction } from '../wall';
import { notificationSelect, notificationView, type NotificationRead } from './read';

/** More are counted, and read in the application. */
const mostLines = 50;
const atOnce = 20;
/** A server that is away, or a worker that died between the server and the row: the Message-ID tells its reader that it is the same mail. */
const againAfter = '5 minutes';

/** What a bulk is giving away waits for the bulk's own mail. */
const waits =
  "user_id = wall_user() AND mail = 'digest' AND digest_id IS NULL AND read_at IS NULL AND params->>'inBulk' IS NULL AND at < ?";

/** One reader after the other; the one whose turn fails keeps nobody else's back. */
async function forEachReader<Row extends { user_id: string }>(
  knex: Knex,
  rows: readonly Row[],
  onError: (error: unknown) => void,
  turn: (person: Person, row: Row) => Promise<void>,
): Promise<void> {
  for (const row of rows) {
    try {
      const person = await loadPerson(knex, row.user_id, 'main');
      if (person) await turn(person, row);
    } catch (error) {
      onError(error);
    }
  }
}

/** One digest a person and day; what was read in the application meanwhile needs no mail. */
async function gather(
  trx: Transaction,
  { companyId, userId }: Person,
  { day, until }: DigestDue,
  now: Date,
): Promise<void> {
  if (!(await trx('notifications').whereRaw(waits, [until]).first('id'))) return;
  const [digest] = await trx('digests')
    .insert({ company_id: companyId, user_id: userId, day, created_at: now })
    .onConflict(['user_id', 'day'])
    .ignore()
    .returning<{ id: string }[]>('id');
  if (digest) await trx('notifications').whereRaw(waits, [until]).update({ digest_id: digest.id });
}

/**
 * Puts together the digests that are due at this instant. Asked twice, or by two workers at once, it is the same digest.
 *
 * @param onError told of a reader whose digest cannot be: it keeps nobody else's back
 */
export async function gatherDigests(knex: Knex, now: Date, onError: (error: unknown) => void): Promise<void> {
  const { rows } = await knex.raw<{ rows: { user_id: string; holidays: HolidayRule }[] }>(
    'SELECT * FROM door_digest_readers()',
  );
  const due = rows.flatMap(({ user_id, holidays }) => {
    const of = digestDue(now, officeCalendar(holidays));
    return of ? [{ user_id, of }] : [];
  });
  await forEachReader(knex, due, onError, (person, { of }) =>
    withinWall(knex, person, (trx) => gather(trx, person, of, now)),
  );
}

export interface DigestToSend {
  id: string;
  person: Person;
  to: string;
  firstName: string;
  items: NotificationRead[];
  more: number;
  /** Of what a bulk gave them, rather than of a day. */
  handedOver: boolean;
}

async function readDigest(trx: Transaction, id: string, person: Person): Promise<DigestToSend> {
  const { bulk_id: bulkId } = await trx('digests').where({ id }).first<{ bulk_id: string | null }>('bulk_id');
  const reader = await trx('users')
    .where({ id: person.userId })
    .first<{ email: string; first_name: string }>('email', 'first_name');
  const { rows } = await trx.raw<{ rows: Parameters<typeof notificationView>[0][] }>(
    `${notificationSelect} WHERE n.digest_id = ? ORDER BY n.at, n.id`,
    [id],
  );
  return {
    id,
    person,
    to: reader.email,
    firstName: reader.first_name,
    items: rows.slice(0, mostLines).map(notificationView),
    more: Math.max(0, rows.length - mostLines),
    handedOver: bulkId !== null,
  };
}

/**
 * Takes digests that have not left: no other worker sends them meanwhile. Each is read behind its reader's own wall.
 *
 * @param onError told of one that cannot be read: it is taken again later, and the others leave
 */
export async function takeDigests(knex: Knex, onError: (error: unknown) => void): Promise<DigestToSend[]> {
  const { rows } = await knex.raw<{ rows: { id: string; user_id: string }[] }>(
    'SELECT * FROM door_take_digests(?::interval, ?)',
    [againAfter, atOnce],
  );
  const taken: DigestToSend[] = [];
  await forEachReader(knex, rows, onError, async (person, { id }) => {
    taken.push(await readWithinWall(knex, person, (trx) => readDigest(trx, id, person)));
  });
  return taken;
}

/** @param rejected the server will never take it: it is not tried again, and its notifications say so */
export function digestLeft(
  knex: Knex,
  { id, person }: DigestToSend,
  now: Date,
  { rejected }: { rejected: boolean },
): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    await trx('digests')
      .where({ id })
      .update({ sent_at: now, rejected_at: rejected ? now : null });
  });
}
