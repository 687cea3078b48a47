/** What is said about an absence when it is written down, begins and ends; its work has changed hands before. */
import type { Knex } from 'knex';
import { nextFor, type AbsenceRecord } from '../../domain/absence/standing';
import type { Person } from '../../domain/principal/principal';
import { tellOfAbsence, type AbsenceNews } from '../notifications/tellOfAbsence';
import { loadPerson } from '../principals';
import { withinCompany, withinWall, type Transaction } from '../wall';

interface Row extends AbsenceRecord {
  id: string;
  userId: string;
  substituteId: string;
  begunAt: Date | null;
  createdBy: string;
  cancelledBy: string | null;
}

async function readOne(trx: Transaction, id: string): Promise<Row | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT id, user_id AS "userId", substitute_id AS "substituteId", starts_on AS "startsOn", ends_on AS "endsOn", cancelled_at IS NOT NULL AS cancelled,
       named_at IS NOT NULL AS named, begun_at IS NOT NULL AS begun, begun_at AS "begunAt", created_by AS "createdBy", cancelled_by AS "cancelledBy" FROM absences WHERE id = ? AND ended_at IS NULL FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

/** Of the work of an absent person, behind the reader's wall: what is in other hands, what was done there, what came back. */
async function countWork(trx: Transaction, { userId, begunAt }: Row) {
  const { rows } = await trx.raw<{ rows: { handed: number; done: number; back: number }[] }>(
    `SELECT (SELECT count(*) FROM tasks t WHERE t.for_user_id = :userId AND t.state = 'claimed')::int AS handed,
       (SELECT count(*) FROM tasks t WHERE t.for_user_id = :userId AND t.state = 'completed' AND t.completed_at >= :begunAt)::int AS done,
       (SELECT count(*) FROM tasks t WHERE t.assignee_id = :userId AND t.state = 'claimed'
          AND EXISTS (SELECT FROM case_events e WHERE e.case_id = t.case_id AND e.type = 'taskCameBack' AND e.data->>'taskId' = t.id::text AND e.at >= :begunAt))::int AS back`,
    { userId, begunAt },
  );
  return rows[0] ?? { handed: 0, done: 0, back: 0 };
}

async function newsOf(
  trx: Transaction,
  absence: Row,
  next: ReturnType<typeof nextFor>,
): Promise<Omit<AbsenceNews, 'companyId' | 'toUserId'> | null> {
  const { id: absenceId, userId, substituteId, startsOn, endsOn } = absence;
  const about = { absenceId, startsOn, endsOn };
  switch (next) {
    case 'name':
      return { ...about, how: 'named', actorId: userId };
    case 'begin':
      return { ...about, how: 'begun', actorId: userId, tasks: (await countWork(trx, absence)).handed };
    case 'free':
      return { ...about, how: 'freed', actorId: userId };
    case 'end': {
      const { back, done } = await countWork(trx, absence);
      return { ...about, how: 'back', actorId: substituteId, tasks: back, done };
    }
    default:
      return null;
  }
}

async function mark(trx: Transaction, id: string, next: ReturnType<typeof nextFor>, now: Date): Promise<void> {
  const over = next === 'end' || next === 'free' || next === 'drop';
  await trx('absences')
    .where({ id })
    .update({
      ...(!over && { named_at: now }),
      ...(next === 'begin' && { begun_at: now }),
      ...(over && { ended_at: now }),
    });
}

/** In one transaction behind the wall of whoever hears of it; another worker that comes by meanwhile finds it done. */
async function settleFor(
  trx: Transaction,
  reader: Pick<Person, 'companyId' | 'userId'> | null,
  id: string,
  today: string,
  now: Date,
): Promise<string[]> {
  const absence = await readOne(trx, id);
  const next = absence && nextFor(absence, today);
  if (!absence || next === null) return [];
  const news = reader && (await newsOf(trx, absence, next));
  await mark(trx, id, next, now);
  return news ? tellOfAbsence(trx, { ...news, companyId: reader.companyId, toUserId: reader.userId }, now) : [];
}

/** What somebody else has written down, or called off, in the name of the absent person; null when they did it themselves. */
function doneForThem(
  { userId, named, createdBy, cancelledBy }: Row,
  next: ReturnType<typeof nextFor>,
): { how: 'recorded' | 'calledOff'; by: string } | null {
  const recorded = next === 'name' || (next === 'begin' && !named);
  const by = recorded ? createdBy : next === 'free' ? cancelledBy : null;
  return by === null || by === userId ? null : { how: recorded ? 'recorded' : 'calledOff', by };
}

/** Behind their own wall, and before the absence is marked: told twice, it is the same line. */
async function tellTheAbsent(knex: Knex, absence: Row, next: ReturnType<typeof nextFor>, now: Date): Promise<string[]> {
  const done = doneForThem(absence, next);
  const person = done && (await loadPerson(knex, absence.userId, 'main'));
  if (!done || !person) return [];
  const { id: absenceId, startsOn, endsOn } = absence;
  return withinWall(knex, person, (trx) =>
    tellOfAbsence(
      trx,
      {
        companyId: person.companyId,
        toUserId: person.userId,
        absenceId,
        how: done.how,
        actorId: done.by,
        startsOn,
        endsOn,
      },
      now,
    ),
  );
}

export interface Settled {
  /** Somebody is back: chains that passed by them are shorter. */
  ended: boolean;
  told: string[];
}

export async function settleAbsence(
  knex: Knex,
  { id, companyId }: { id: string; companyId: string },
  today: string,
  now: Date,
): Promise<Settled> {
  const absence = await withinCompany(knex, companyId, (trx) => readOne(trx, id));
  const next = absence && nextFor(absence, today);
  if (!absence || next === null) return { ended: false, told: [] };
  const toldThem = await tellTheAbsent(knex, absence, next, now);
  // A reader whose account is closed hears nothing, and the absence goes its way.
  const reader = await loadPerson(knex, next === 'end' ? absence.userId : absence.substituteId, 'main');
  const told = await (reader
    ? withinWall(knex, reader, (trx) => settleFor(trx, reader, id, today, now))
    : withinCompany(knex, companyId, (trx) => settleFor(trx, null, id, today, now)));
  return { ended: next === 'end', told: [...toldThem, ...told] };
}
