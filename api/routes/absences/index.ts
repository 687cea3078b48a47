import { operations } from '../../../contracts';
import { cancelAbsence as callOff, keepAbsence } from '../../../db/absences/keep';
import { readAbsence, readAbsences, readAbsenceWork } from '../../../db/absences/view';
import { DomainError } from '../../../domain/errors/domainError';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const listAbsences = bind(operations.listAbsences, async ({ person, query, read, deps }) => ({
  body: await read((trx) => readAbsences(trx, person, query, deps.clock())),
}));

const recordAbsence = bind(operations.recordAbsence, ({ person, body, key, write, deps }) =>
  write(async (trx) => {
    const id = await keepAbsence(trx, person, key, body, deps.clock());
    if (typeof id !== 'string') throw new DomainError(id);
    return { body: found(await readAbsence(trx, person, id, deps.clock())) };
  }),
);

const cancelAbsence = bind(operations.cancelAbsence, ({ person, params, write, deps }) =>
  write(async (trx) => {
    const seen = found(await readAbsence(trx, person, params.id, deps.clock()));
    const barred = await callOff(trx, person, seen.id, deps.clock());
    if (barred) throw new DomainError(barred);
    return { body: found(await readAbsence(trx, person, seen.id, deps.clock())) };
  }),
);

const absenceWork = bind(operations.absenceWork, async ({ person, params, read, deps }) => ({
  body: await read(async (trx) => {
    const { id } = found(await readAbsence(trx, person, params.id, deps.clock()));
    return readAbsenceWork(trx, id);
  }),
}));

export const absenceRoutes: Route[] = [listAbsences, recordAbsence, cancelAbsence, absenceWork];
