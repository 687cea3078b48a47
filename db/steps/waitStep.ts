import type { Knex } from 'knex';
import { waitOutcome } from '../../domain/processes/waits';
import type { CaseRow } from '../cases/caseRow';
import { decideInside } from '../cases/handleCommand';
import type { Transaction } from '../wall';
import { systemContext } from './systemContext';
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

interface EventRow {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

async function firstOutcome(
  trx: Transaction,
  row: CaseRow,
  fromSeq: number,
): Promise<{ outcome: string; seq: number } | null> {
  const events = await trx('case_events')
    .where({ case_id: row.id })
    .andWhere('seq', '>', fromSeq)
    .orderBy('seq')
    .select<EventRow[]>('seq', 'type', 'data');
  for (const event of events) {
    const outcome = waitOutcome(row.kind, event);
    if (outcome !== null) return { outcome, seq: event.seq };
  }
  return null;
}

/** A case that is over ends its run, unless it has still to wake on a day: then the run sleeps with it, and does on that day what is to be done. */
async function sleepOrEnd(trx: Transaction, row: CaseRow, now: Date): Promise<StepAnswer> {
  const { wakesAt } = row;
  if (wakesAt !== null && wakesAt > now)
    return { outcome: null, ended: false, wakeAt: wakesAt.getTime(), effects: await unsentEffects(trx, row.id) };
  const context = systemContext(trx, row, now);
  if (wakesAt !== null) {
    await decideInside(context, {
      caseId: row.id,
      command: { type: 'recallLoss' },
      principal: context.principal,
      key: `recall/${wakesAt.toISOString()}`,
      now,
    });
  }
  return { ...ended, effects: await unsentEffects(trx, row.id), told: context.told };
}

/** Waits for a decision that people take outside any task: reads the case's decisions in order, from where the last step ended. */
export function waitStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  const at = new Date(ref.at);
  return withinStep(knex, ref.caseId, async (trx, row) => {
    const known = await findStep(trx, ref);
    const step = known ?? (await openStep(trx, row, ref, 'wait', at));
    const effects = await unsentEffects(trx, row.id);
    if (step.outcome !== null) return { outcome: step.outcome, ended: false, wakeAt: null, effects };
    // What an open step has read before held no outcome; a case of thousands of decisions is not read again each time.
    const found = await firstOutcome(trx, row, known ? Math.max(step.fromSeq, row.processedSeq) : step.fromSeq);
    await markRead(trx, row, found?.seq ?? row.lastSeq);
    if (found) {
      await closeStep(trx, ref, found.outcome, found.seq, at);
      return { outcome: found.outcome, ended: false, wakeAt: null, effects };
    }
    return row.closedAt === null ? { outcome: null, ended: false, wakeAt: null, effects } : sleepOrEnd(trx, row, at);
  });
}
