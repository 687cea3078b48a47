import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import type { AnyCommand } from '../cases/commands';
import { handleCommand, type Handled } from '../cases/handleCommand';
import { closeStep, findStep, openStep, unsentEffects, withinStep, type StepAnswer, type StepRef } from './step';

export interface ServiceStep extends StepRef {
  at: number;
  /** The case that the command changes: its own, or the opportunity that a request serves. */
  target: string;
  command: AnyCommand;
}

export interface ServiceAnswer {
  answer: StepAnswer;
  /** Cases with news to be told, after COMMIT. */
  touched: CaseRef[];
}

async function open(knex: Knex, step: ServiceStep): Promise<StepAnswer> {
  return withinStep(knex, step.caseId, async (trx, row) => {
    const known = await findStep(trx, step);
    if (!known) await openStep(trx, row, step, 'serviceStep', new Date(step.at));
    return { outcome: known?.outcome ?? null, ended: false, wakeAt: null, effects: await unsentEffects(trx, row.id) };
  });
}

async function close(knex: Knex, step: ServiceStep, handled: Handled): Promise<StepAnswer> {
  const outcome = isRefusal(handled.answer) ? 'refused' : 'done';
  return withinStep(knex, step.caseId, async (trx, row) => {
    await closeStep(trx, step, outcome, row.lastSeq, new Date(step.at));
    return { outcome, ended: false, wakeAt: null, effects: await unsentEffects(trx, row.id) };
  });
}

/**
 * A step that the process does itself, through the one door. The command's key is the step, so that a crash between the
 * command and the closing of the step repeats the answer, not the work.
 */
export async function serviceStep(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  const opened = await open(knex, step);
  if (opened.ended || opened.outcome !== null) return { answer: opened, touched: [] };
  const key = `step/${step.caseId}/${step.node}/${step.round}`;
  const handled = await handleCommand(knex, { caseId: step.target, command: step.command, principal: { kind: 'system', process: step.node }, key, now: new Date(step.at) });
  return { answer: await close(knex, step, handled), touched: handled.touched.filter((ref) => ref.caseId !== step.caseId) };
}
