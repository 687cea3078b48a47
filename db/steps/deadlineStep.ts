import type { Knex } from 'knex';
import { addBusinessDays } from '../../domain/calendar/businessTime';
import { todayInParis } from '../../domain/dates/zone';
import type { CaseRow } from '../cases/caseRow';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { calendarOf } from './performers';
import {
  closeStep,
  ended,
  findStep,
  markRead,
  openStep,
  unsentEffects,
  withinStep,
  type StepAnswer,
  type StepRef,
} from './step';

/** Working days between the answer and the automatic closing ⚙ (D19). */
async function expectedEnd(trx: Transaction, row: CaseRow, from: Date): Promise<Date> {
  const { autoCloseWorkingDays } = await settingsOf(trx, row.buId, todayInParis(from));
  return addBusinessDays(from, autoCloseWorkingDays.value, await calendarOf(trx, row));
}

/** Whoever asked has sent it back since the step opened (D19). */
async function wasReopened(trx: Transaction, caseId: string, fromSeq: number): Promise<boolean> {
  return (
    (await trx('case_events')
      .where({ case_id: caseId, type: 'requestReopened' })
      .andWhere('seq', '>', fromSeq)
      .first('seq')) !== undefined
  );
}

/** A date on which the process goes on by itself; the expected instant is stored when the step opens. */
export function deadlineStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  const now = new Date(ref.at);
  return withinStep(knex, ref.caseId, async (trx, row) => {
    await markRead(trx, row, row.lastSeq);
    const known = await findStep(trx, ref);
    const effects = await unsentEffects(trx, row.id);
    if (known?.outcome) return { outcome: known.outcome, ended: false, wakeAt: null, effects };
    if (row.closedAt !== null) return ended(effects);
    const close = async (outcome: string): Promise<StepAnswer> => {
      await closeStep(trx, ref, outcome, row.lastSeq, now);
      return { outcome, ended: false, wakeAt: null, effects };
    };
    const step = known ?? (await openStep(trx, row, ref, 'deadline', now, await expectedEnd(trx, row, now)));
    if (await wasReopened(trx, ref.caseId, step.fromSeq)) return close('reopened');
    const due = step.expectedAt ?? now;
    if (due > now) return { outcome: null, ended: false, wakeAt: due.getTime(), effects };
    return close('elapsed');
  });
}
