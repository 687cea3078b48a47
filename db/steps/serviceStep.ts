import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import { expectsRefusal } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { AnyCommand } from '../cases/commands';
import { handleCommand, type Handled } from '../cases/handleCommand';
import { reportIncident } from '../incidents/report';
import type { CaseRow } from '../cases/caseRow';
import { withinCase, type Transaction } from '../wall';
import { auditForged } from './forged';
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
  told: string[];
}

async function open(knex: Knex, step: ServiceStep): Promise<StepAnswer> {
  return withinStep(knex, step.caseId, async (trx, row) => {
    if (step.target !== row.id && step.target !== row.opportunityId) return refuseForged(trx, row, step);
    const known = await findStep(trx, step);
    if (!known) await openStep(trx, row, step, 'serviceStep', new Date(step.at));
    return { outcome: known?.outcome ?? null, ended: false, wakeAt: null, effects: await unsentEffects(trx, row.id) };
  });
}

/** A process changes its own case and the opportunity that it serves, as the row names it; whatever else its caller names is not touched. */
async function refuseForged(trx: Transaction, row: CaseRow, { node, round, at, target, command }: ServiceStep): Promise<StepAnswer> {
  await auditForged(trx, row, { process: node, action: command.type, objectKind: 'case', objectId: target, at: new Date(at) });
  await reportIncident(trx, row, { node, round, code: 'not_allowed', at: new Date(at) });
  return { outcome: null, ended: false, wakeAt: at + retryAfterMs, effects: [] };
}

async function close(knex: Knex, step: ServiceStep, handled: Handled): Promise<StepAnswer> {
  const refusal = isRefusal(handled.answer) ? handled.answer : null;
  return withinStep(knex, step.caseId, async (trx, row) => {
    const effects = await unsentEffects(trx, row.id);
    if (refusal && !expectsRefusal(graphs[row.kind], step.node)) {
      // Operators see a refusal that the process has no way out of, and the step is tried again later.
      await reportIncident(trx, row, { node: step.node, round: step.round, code: refusal.code, at: new Date(step.at) });
      return { outcome: null, ended: false, wakeAt: step.at + retryAfterMs, effects };
    }
    const outcome = refusal ? 'refused' : 'done';
    await closeStep(trx, step, outcome, null, new Date(step.at));
    await trx('incidents').where({ case_id: row.id, node: step.node, round: step.round }).whereNull('closed_at').update({ closed_at: new Date(step.at) });
    return { outcome, ended: false, wakeAt: null, effects, ...(refusal ? { refusalCode: refusal.code } : {}) };
  });
}

/**
 * The key of the next try: a refused one is answered for ever, so the next has a key of its own. Counted from what was
 * answered, never from the clock: a crash between the command and the closing of its step must find the same key again.
 */
async function nextKey(knex: Knex, step: ServiceStep): Promise<string> {
  const first = `step/${step.caseId}/${step.node}/${step.round}`;
  const refused = await withinCase(knex, step.target, async (trx) => {
    const row = await trx('case_commands')
      .where({ case_id: step.target })
      .andWhere((keys) => keys.where({ key: first }).orWhere('key', 'like', `${first}/%`))
      .whereRaw("answer->>'refused' = 'true'")
      .first<{ count: string }>(trx.raw('count(*)'));
    return Number(row.count);
  });
  return refused === 0 ? first : `${first}/${refused}`;
}

/**
 * A step that the process does itself, through the one door. The command's key is the step, so that a crash between the
 * command and the closing of the step repeats the answer, not the work.
 */
export async function serviceStep(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  const opened = await open(knex, step);
  if (opened.ended || opened.outcome !== null || opened.wakeAt !== null) return { answer: opened, touched: [], told: [] };
  const command = await withWords(knex, step.caseId, step.command);
  const key = await nextKey(knex, step);
  const handled = await handleCommand(knex, { caseId: step.target, command, principal: { kind: 'system', process: step.node }, key, now: new Date(step.at) });
  return { answer: await close(knex, step, handled), touched: handled.touched.filter((ref) => ref.caseId !== step.caseId), told: handled.told };
}
