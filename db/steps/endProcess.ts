import type { Knex } from 'knex';
import { markRead, unsentEffects, withinStep, type StepAnswer } from './step';

/** The run is about to end: true when the case is over and read to its end, so that nobody needs to start it again. */
export function endProcess(knex: Knex, caseId: string): Promise<StepAnswer> {
  return withinStep(knex, caseId, async (trx, row) => {
    const over = row.closedAt !== null;
    if (over) await markRead(trx, row, row.lastSeq);
    return { outcome: null, ended: over, wakeAt: null, effects: await unsentEffects(trx, row.id) };
  });
}
