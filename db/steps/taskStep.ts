import type { Knex } from 'knex';
import { lookAhead, stepsFrom } from './lookAhead';
import { taskOf } from './openNext';
import { openTask } from './openTask';
import { ended, lookedAt, withinStep, type StepAnswer, type StepRef } from './step';
import { systemContext } from './systemContext';

/** A human task of a process: opens it once, fires the rungs of its ladder that are due, and says whether it is decided. */
export function taskStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  return withinStep(knex, ref.caseId, async (trx, row) => {
    const context = systemContext(trx, row, new Date(ref.at));
    const known = await stepsFrom(trx, ref);
    if (known.length === 0 && row.closedAt === null) await openTask(context, await taskOf(context, ref));
    const steps = known.length > 0 ? known : [{ node: ref.node, round: ref.round, kind: 'humanTask', outcome: null }];
    const [own, ...ahead] = await lookAhead(context, steps);
    const effects = await lookedAt(trx, row);
    if (!own) return ended(effects);
    return {
      outcome: own.outcome,
      ended: false,
      wakeAt: own.wakeAt,
      effects,
      told: context.told,
      ...(ahead.length > 0 ? { ahead } : {}),
    };
  });
}
