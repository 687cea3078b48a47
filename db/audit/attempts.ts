/** What was tried and refused outside a case's own door, written down in a transaction of its own: the one that refused is gone. */
import type { Knex } from 'knex';
import type { ErrorCode } from '../../domain/errors/codes';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { withinCompany, withinWall } from '../wall';

export interface Attempt {
  /** Id of the operation. */
  action: string;
  /** Of the record that its path names, whether it exists or not. */
  objectId: string | null;
  code: ErrorCode;
  at: Date;
}

interface RecordRow {
  kind: string;
  company_id: string;
  /** Null where it belongs to a person or to the company itself. */
  bu_id: string | null;
}

/** The line is of whoever tried, also when the record is another company's. `none`: there is no such record. */
export function auditAttempt(knex: Knex, person: Person, { action, objectId, code, at }: Attempt): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    const { rows } = await trx.raw<{ rows: RecordRow[] }>('SELECT * FROM door_record(?)', [objectId]);
    const record = rows[0];
    const buId = record?.company_id === person.companyId ? record.bu_id : null;
    await writeAudit(trx, {
      companyId: person.companyId,
      buId,
      principal: person,
      action,
      objectKind: record?.kind ?? 'none',
      objectId,
      outcome: 'refused',
      code,
      at,
    });
  });
}

/** Somebody who did not get in, or no longer does, by the account that they named; nothing when that is gone. */
export async function auditStranger(
  knex: Knex,
  userId: string,
  { action, code, at }: Omit<Attempt, 'objectId'>,
): Promise<void> {
  const { rows } = await knex.raw<{ rows: Omit<RecordRow, 'kind'>[] }>('SELECT * FROM door_company_of_user(?)', [
    userId,
  ]);
  const place = rows[0];
  if (!place) return;
  await withinCompany(knex, place.company_id, (trx) =>
    writeAudit(trx, {
      companyId: place.company_id,
      buId: place.bu_id,
      principal: { kind: 'unknown' },
      action,
      objectKind: 'person',
      objectId: userId,
      outcome: 'refused',
      code,
      at,
    }),
  );
}

/** What somebody did to their own session. */
export function auditSession(
  knex: Knex,
  person: Person,
  action: 'login' | 'logout' | 'switchProfile',
  at: Date,
  data: object = {},
): Promise<void> {
  return withinWall(knex, person, (trx) =>
    writeAudit(trx, {
      companyId: person.companyId,
      buId: person.buId,
      principal: person,
      action,
      objectKind: 'person',
      objectId: person.userId,
      outcome: 'applied',
      data,
      at,
    }),
  );
}
