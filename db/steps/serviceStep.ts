import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import { expectsRefusal } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { CaseRow } from '../cases/caseRow';
import type { AnyCommand } from '../cases/commands';
import { wallOf } from '../cases/context';
import { handleCommand, type Handled } from '../cases/handleCommand';
import { withinCase, type Transaction } from '../wall';
import { withWords } from './readRequest';
import { closeStep, findStep, openStep, unsentEffects, withinStep, type StepAnswer, type StepRef } from './step';

/** Until a refused step is tried again. */
const retryAfterMs = 60_000;

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

/** A refusal that the process has no way out of: operators see it, and the step is tried again later. */
async function reportRefusal(trx: Transaction, row: CaseRow, step: ServiceStep, code: string): Promise<void> {
  await trx('incidents')
    .insert({ ...wallOf(row), case_id: row.id, node: step.node, round: step.round, code, opened_at: new Date(step.at) })
    .onConflict(trx.raw('(case_id, node, round, code) WHERE closed_at IS NULL'))
    .ignore();
}

async function close(knex: Knex, step: ServiceStep, handled: Handled): Promise<StepAnswer> {
  const refusal = isRefusal(handled.answer) ? handled.answer : null;
  return withinStep(knex, step.caseId, async (trx, row) => {
    const effects = await unsentEffects(trx, row.id);
    if (refusal && !expectsRefusal(graphs[row.kind], step.node)) {
      await reportRefusal(trx, row, step, refusal.code);
      return { outcome: null, ended: false, wakeAt: step.at + retryAfterMs, effects };
    }
    const outcome = refusal ? 'refused' : 'done';
    await closeStep(trx, step, outcome, null, new Date(step.at));
    await trx('incidents').where({ case_id: row.id, node: step.node, round: step.round }).whereNull('closed_at').update({ closed_at: new Date(step.at) });
    return { outcome, ended: false, wakeAt: null, effects, ...(refusal ? { refusalCode: refusal.code } : {}) };
  });
}

/** How often the command was tried and refused before: a new try is a new key. */
async function tries(knex: Knex, step: ServiceStep): Promise<number> {
  return withinCase(knex, step.caseId, async (trx) => {
    const row = await trx('incidents').where({ case_id: step.caseId, node: step.node, round: step.round }).first<{ count: string }>(trx.raw('count(*)'));
    return Number(row.count);
  });
}

/**
 * A step that the process does itself, through the one door. The command's key is the step, so that a crash between the
 * command and the closing of the step repeats the answer, not the work.
 */
export async function serviceStep(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  const opened = await open(knex, step);
  if (opened.ended || opened.outcome !== null) return { answer: opened, touched: [] };
  const failed = await tries(knex, step);
  const key = `step/${step.caseId}/${step.node}/${step.round}${failed > 0 ? `/${step.at}` : ''}`;
  const command = await withWords(knex, step.caseId, step.command);
  const handled = await handleCommand(knex, { caseId: step.target, command, principal: { kind: 'system', process: step.node }, key, now: new Date(step.at) });
  return { answer: await close(knex, step, handled), touched: handled.touched.filter((ref) => ref.caseId !== step.caseId) };
}
