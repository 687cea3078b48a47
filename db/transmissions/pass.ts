/** What is due is taken, and what became of it kept, each behind the wall of its own row. */
import type { Knex } from 'knex';
import { todayInParis } from '../../domain/dates/zone';
import { nextTryAfter, type TransmissionProblem } from '../../domain/transmission/transmission';
import { narrowToRow, type Transaction } from '../wall';
import { readTransmission, type TransmissionToSend } from './content';

/** All are asked at the same time: a system that does not answer keeps no more than these. */
export const transmissionsAtOnce = 20;
/** Longer than a system takes to answer: a worker that died between the answer and the row leaves it to the next, under the same key. */
const lease = '5 minutes';

export interface TakenTransmission extends TransmissionToSend {
  companyId: string;
  buId: string;
}

function within<T>(
  knex: Knex,
  { companyId, buId }: Pick<TakenTransmission, 'companyId' | 'buId'>,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> {
  return knex.transaction(async (trx) => {
    await narrowToRow(trx, companyId, buId);
    return work(trx);
  });
}

/** Takes what is due at this instant: no other worker sends it meanwhile. */
export async function takeTransmissions(knex: Knex, at: Date): Promise<TakenTransmission[]> {
  const { rows } = await knex.raw<{ rows: { id: string; company_id: string; bu_id: string }[] }>(
    'SELECT * FROM door_take_transmissions(?::timestamptz, ?::interval, ?)',
    [at, lease, transmissionsAtOnce],
  );
  const taken: TakenTransmission[] = [];
  for (const { id, company_id: companyId, bu_id: buId } of rows) {
    const read = await within(knex, { companyId, buId }, (trx) => readTransmission(trx, id));
    if (read) taken.push({ ...read, companyId, buId });
  }
  return taken;
}

/** Entered again since it was read, it waits for its new morning. */
function keep(knex: Knex, taken: TakenTransmission, became: object): Promise<void> {
  return within(knex, taken, async (trx) => {
    await trx('transmissions')
      .where({ id: taken.id })
      .whereRaw("date_trunc('milliseconds', entered_at) = ?", [taken.enteredAt])
      .whereNull('sent_at')
      .update(became);
  });
}

export const transmissionLeft = (knex: Knex, taken: TakenTransmission, at: Date, withdrawn: boolean): Promise<void> =>
  keep(knex, taken, { sent_at: at, withdrawn, problem: null, next_try_at: null });

export const transmissionStopped = (knex: Knex, taken: TakenTransmission, at: Date): Promise<void> =>
  keep(knex, taken, { stopped_at: at, problem: null, next_try_at: null });

export const transmissionFailed = (
  knex: Knex,
  taken: TakenTransmission,
  at: Date,
  problem: TransmissionProblem,
): Promise<void> => keep(knex, taken, { problem, next_try_at: nextTryAfter(taken.tries, at) });

/** Vaults that an invoice has made final by this day (requirement 94). */
export async function finishVaults(knex: Knex, at: Date): Promise<void> {
  await knex.raw('SELECT door_finish_vaults(?::date)', [todayInParis(at)]);
}
