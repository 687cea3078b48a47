import type { Knex } from 'knex';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { enterCase, type Transaction } from '../wall';
import { lookAhead, stepsFrom } from './lookAhead';
import { taskOf } from './openNext';
import { openTask } from './openTask';
import { ended, gone, lookedAt, ofRow, type StepAnswer, type StepRef } from './step';
import { systemContext } from './systemContext';

type Known = Awaited<ReturnType<typeof stepsFrom>>;

/** A human task of a process: opens it once, fires the rungs of its ladder that are due, and says whether it is decided. */
export function taskStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  const { caseId } = ref;
  return knex.transaction(async (trx) => {
    const [, row, known] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => lockCase(trx, caseId),
      () => stepsFrom(trx, ref),
    ]);
    return row ? { ...(await lookFrom(trx, row, ref, known)), of: ofRow(row) } : gone;
  });
}

/** @param known this step and those that were opened after it */
async function lookFrom(
  trx: Transaction,
  row: CaseRow,
  ref: StepRef & { at: number },
  known: Known,
): Promise<StepAnswer> {
  const context = systemContext(trx, row, new Date(ref.at));
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
}
