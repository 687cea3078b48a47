/** Absences as people write them down and call them off. */
import type { Absence } from '../../domain/absence/absence';
import { whyNotCancelled, whyNotRecorded } from '../../domain/absence/record';
import { todayInParis } from '../../domain/dates/zone';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { personInCompany } from '../principals';
import type { Transaction } from '../wall';

export interface NewAbsence {
  personId: string;
  substituteId: string;
  startsOn: string;
  endsOn: string;
  word: string | null;
}

/** One at a time in a company: two that are written down at once would not see that they make a circle. */
async function oneAtATime(trx: Transaction, companyId: string): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('absences/' || ?::text, 0))", [companyId]);
}

async function knownFrom(trx: Transaction, today: string): Promise<Absence[]> {
  return trx('absences')
    .whereNull('cancelled_at')
    .whereNull('ended_at')
    .where('ends_on', '>=', today)
    .select<Absence[]>(
      'user_id as userId',
      'substitute_id as substituteId',
      'starts_on as startsOn',
      'ends_on as endsOn',
    );
}

/** @returns its id; asked again under the same key, the same */
export async function keepAbsence(
  trx: Transaction,
  by: Person,
  key: string,
  { personId, substituteId, startsOn, endsOn, word }: NewAbsence,
  now: Date,
): Promise<string | Refusal> {
  await oneAtATime(trx, by.companyId);
  const id = idFromKey(by.userId, 'recordAbsence', key);
  if (await trx('absences').where({ id }).first('id')) return id;
  const today = todayInParis(now);
  if (!(await trx('users').where({ id: substituteId }).first('id')))
    return refuse('reference_unknown', { params: { field: 'substituteId' } });
  const [absent, substitute] = [
    await personInCompany(trx, personId, by.companyId),
    await personInCompany(trx, substituteId, by.companyId),
  ];
  const barred = whyNotRecorded(
    { startsOn, endsOn },
    { by, absent, substitute, known: await knownFrom(trx, today), today },
  );
  if (barred) return barred;
  await trx('absences').insert({
    id,
    company_id: by.companyId,
    user_id: personId,
    substitute_id: substituteId,
    starts_on: startsOn,
    ends_on: endsOn,
    word,
    created_by: by.userId,
    created_at: now,
  });
  await writeAudit(trx, {
    companyId: by.companyId,
    buId: absent?.buId ?? null,
    principal: by,
    action: 'recordAbsence',
    objectKind: 'absence',
    objectId: id,
    outcome: 'applied',
    data: { personId, substituteId, startsOn, endsOn },
    at: now,
  });
  return id;
}

/** @returns why not; null when it is called off */
export async function cancelAbsence(trx: Transaction, by: Person, id: string, now: Date): Promise<Refusal | null> {
  const absence = await trx('absences')
    .where({ id })
    .forUpdate()
    .first<{ userId: string; endsOn: string; cancelledAt: Date | null } | undefined>(
      'user_id as userId',
      'ends_on as endsOn',
      'cancelled_at as cancelledAt',
    );
  if (!absence) return refuse('not_found');
  const absent = await personInCompany(trx, absence.userId, by.companyId);
  const barred = whyNotCancelled(
    { cancelled: absence.cancelledAt !== null, endsOn: absence.endsOn },
    by,
    absent,
    todayInParis(now),
  );
  if (barred) return barred;
  await trx('absences').where({ id }).update({ cancelled_by: by.userId, cancelled_at: now });
  await writeAudit(trx, {
    companyId: by.companyId,
    buId: absent?.buId ?? null,
    principal: by,
    action: 'cancelAbsence',
    objectKind: 'absence',
    objectId: id,
    outcome: 'applied',
    at: now,
  });
  return null;
}
