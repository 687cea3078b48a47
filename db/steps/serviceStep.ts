import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import { expectsRefusal } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { Principal } from '../../domain/principal/principal';
import type { CaseRow } from '../cases/caseRow';
import type { AnyCommand } from '../cases/commands';
import {
  contextFor,
  decideInside,
  handleCommand,
  type CommandAnswer,
  type CommandRequest,
} from '../cases/handleCommand';
import { reportIncident } from '../incidents/report';
import { inOneTrip } from '../inOneTrip';
import { withinCase, type Transaction } from '../wall';
import { auditForged } from './forged';
import { withWords } from './readRequest';
import {
  closeStep,
  findStep,
  markRead,
  openStep,
  unsentEffects,
  withinStep,
  type StepAnswer,
  type StepRef,
} from './step';

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

/** Opens the step once. @returns its outcome, when it is done */
async function openOnce(trx: Transaction, row: CaseRow, step: ServiceStep): Promise<string | null> {
  const known = await findStep(trx, step);
  if (!known) await openStep(trx, row, step, 'serviceStep', new Date(step.at));
  return known?.outcome ?? null;
}

/** A process changes its own case and the opportunity that it serves, as the row names it; whatever else its caller names is not touched. */
async function refuseForged(
  trx: Transaction,
  row: CaseRow,
  { node, round, at, target, command }: ServiceStep,
): Promise<StepAnswer> {
  await auditForged(trx, row, {
    process: node,
    action: command.type,
    objectKind: 'case',
    objectId: target,
    at: new Date(at),
  });
  await reportIncident(trx, row, { node, round, code: 'not_allowed', at: new Date(at) });
  return { outcome: null, ended: false, wakeAt: at + retryAfterMs, effects: [] };
}

async function close(trx: Transaction, row: CaseRow, step: ServiceStep, given: CommandAnswer): Promise<StepAnswer> {
  const refusal = isRefusal(given) ? given : null;
  const at = new Date(step.at);
  if (refusal && !expectsRefusal(graphs[row.kind], step.node)) {
    // Operators see a refusal that the process has no way out of, and the step is tried again later.
    await reportIncident(trx, row, { node: step.node, round: step.round, code: refusal.code, at });
    return { outcome: null, ended: false, wakeAt: step.at + retryAfterMs, effects: await unsentEffects(trx, row.id) };
  }
  const outcome = refusal ? 'refused' : 'done';
  const over = row.closedAt !== null;
  const [effects] = await inOneTrip([
    () => unsentEffects(trx, row.id),
    () => closeStep(trx, step, outcome, null, at),
    () =>
      trx('incidents')
        .where({ case_id: row.id, node: step.node, round: step.round })
        .whereNull('closed_at')
        .update({ closed_at: at }),
    () => (over ? markRead(trx, row, row.lastSeq) : undefined),
  ]);
  return {
    outcome,
    ended: false,
    wakeAt: null,
    effects,
    ...(over ? { over } : {}),
    ...(refusal ? { refusalCode: refusal.code } : {}),
  };
}

/**
 * The key of the next try: a refused one is answered for ever, so the next has a key of its own. Counted from what was
 * answered, never from the clock: a crash between the command and the closing of its step must find the same key again.
 */
async function nextKey(trx: Transaction, step: ServiceStep): Promise<string> {
  const first = `step/${step.caseId}/${step.node}/${step.round}`;
  const row = await trx('case_commands')
    .where({ case_id: step.target })
    .andWhere((keys) => keys.where({ key: first }).orWhere('key', 'like', `${first}/%`))
    .whereRaw("answer->>'refused' = 'true'")
    .first<{ count: string }>(trx.raw('count(*)'));
  const refused = Number(row.count);
  return refused === 0 ? first : `${first}/${refused}`;
}

const asProcess = ({ node }: ServiceStep): Principal => ({ kind: 'system', process: node });

/** Steps whose consequence is the opportunity's too. */
const alsoOfOpportunity: ReadonlySet<string> = new Set(['openSite']);

/** A step that changes its own case: opened, decided and closed in one transaction. */
async function onOwnCase(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  let heard: Pick<ServiceAnswer, 'touched' | 'told'> = { touched: [], told: [] };
  const opportunityFirst = alsoOfOpportunity.has(step.node);
  const decideHere = async (trx: Transaction, row: CaseRow): Promise<StepAnswer> => {
    const [outcome, key] = await inOneTrip([() => openOnce(trx, row, step), () => nextKey(trx, step)]);
    if (outcome !== null) return { outcome, ended: false, wakeAt: null, effects: await unsentEffects(trx, row.id) };
    const request: CommandRequest = {
      caseId: row.id,
      command: step.command,
      principal: asProcess(step),
      key,
      now: new Date(step.at),
    };
    const context = contextFor(trx, row, request.principal, request.now);
    heard = context;
    return close(trx, row, step, await decideInside(context, request));
  };
  const answer = await withinStep(knex, step.caseId, decideHere, { opportunityFirst });
  return { answer, touched: heard.touched, told: heard.told };
}

/** A step that changes another case: locks go from the opportunity to its requests, so each case has a transaction of its own. */
async function onOtherCase(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  const opened = await withinStep(knex, step.caseId, async (trx, row) => {
    if (step.target !== row.opportunityId) return refuseForged(trx, row, step);
    const [outcome, effects] = await inOneTrip([() => openOnce(trx, row, step), () => unsentEffects(trx, row.id)]);
    return { outcome, ended: false, wakeAt: null, effects };
  });
  if (opened.ended || opened.outcome !== null || opened.wakeAt !== null)
    return { answer: opened, touched: [], told: [] };
  const command = await withWords(knex, step.caseId, step.command);
  const key = await withinCase(knex, step.target, (trx) => nextKey(trx, step));
  const handled = await handleCommand(knex, {
    caseId: step.target,
    command,
    principal: asProcess(step),
    key,
    now: new Date(step.at),
  });
  return {
    answer: await withinStep(knex, step.caseId, (trx, row) => close(trx, row, step, handled.answer)),
    touched: handled.touched,
    told: handled.told,
  };
}

/**
 * A step that the process does itself, through the one door. The command's key is the step, so that a crash between the
 * command and the closing of the step repeats the answer, not the work.
 */
export async function serviceStep(knex: Knex, step: ServiceStep): Promise<ServiceAnswer> {
  const { answer, touched, told } = await (step.target === step.caseId
    ? onOwnCase(knex, step)
    : onOtherCase(knex, step));
  return { answer, touched: touched.filter((ref) => ref.caseId !== step.caseId), told };
}
