import type { Knex } from 'knex';
import { graphs } from '../../domain/processes/graphs';
import { performerOf } from '../../domain/processes/graph';
import type { CaseContext } from '../cases/context';
import { fireAlarms } from './alarms';
import { openTask } from './openTask';
import { systemContext } from './systemContext';
import { ended, findStep, markRead, openStep, unsentEffects, withinStep, type StepAnswer, type StepRef } from './step';

async function openOnce(context: CaseContext, ref: StepRef): Promise<void> {
  const { trx, row, now } = context;
  const performer = performerOf(graphs[row.kind], ref.node);
  if (performer === null) throw new Error(`${ref.node} is no user task of ${row.kind}`);
  await openStep(trx, row, ref, 'humanTask', now);
  await openTask(context, ref, performer);
}

/** A human task of a process: opens it once, fires the rungs of its ladder that are due, and says whether it is decided. */
export function taskStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  return withinStep(knex, ref.caseId, async (trx, row) => {
    const step = await findStep(trx, ref);
    const context = systemContext(trx, row, new Date(ref.at));
    await markRead(trx, row, row.lastSeq);
    if (step?.outcome) return { outcome: step.outcome, ended: false, wakeAt: null, effects: await unsentEffects(trx, row.id) };
    if (row.closedAt !== null) return { ...ended, effects: await unsentEffects(trx, row.id) };
    if (!step) await openOnce(context, ref);
    const wakeAt = await fireAlarms(context, ref.node, ref.round);
    return { outcome: null, ended: false, wakeAt, effects: await unsentEffects(trx, row.id), told: context.told };
  });
}
