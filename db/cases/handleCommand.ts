/** The one door: every change of state of a case, by a person or by its process, comes through here. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person, Principal } from '../../domain/principal/principal';
import { DomainError } from '../../domain/errors/domainError';
import { inOneTrip } from '../inOneTrip';
import { enterCase, narrowToRow, raiseWall, withinWall, type Transaction } from '../wall';
import { isTaskCommand } from '../../domain/tasks/task';
import { nextTask, openTaskStep } from '../steps/openNext';
import { systemContext } from '../steps/systemContext';
import { inWhosePlace } from '../tasks/inWhosePlace';
import { renewLease } from '../tasks/lease';
import { appendEvents } from './append';
import { lockCase, lockCaseOfTask, type CaseRow } from './caseRow';
import type { CaseContext } from './context';
import { isHiddenDraft } from './hiddenDraft';
import { handlers } from './handlers';
import { remember, storedAnswer, type CommandAnswer, type CommandRequest } from './remember';

export type { CommandAnswer, CommandRequest } from './remember';

/** What a command came to. `touched` are the cases whose processes have news to read. */
export interface Handled {
  answer: CommandAnswer;
  case: (CaseRef & { companyId: string; buId: string; seq: number }) | null;
  touched: CaseRef[];
  /** People who were told of something. */
  told: string[];
}

/** Decides and writes inside a transaction that has locked the row already: for processes that do more in the same one. */
export async function decideInside(context: CaseContext, request: CommandRequest): Promise<CommandAnswer> {
  const { trx, row, touched } = context;
  const self: CaseRef = { kind: row.kind, caseId: row.id };
  // Statements of their own, behind the lock: one that also took the lock would see the rows from before the wait.
  const [known, standsInFor, decided] = await inOneTrip([
    () => storedAnswer(trx, request),
    () => inWhosePlace(trx, row, request.principal),
    () => handlers[row.kind].handle(context, request.command),
  ]);
  context.standsInFor = standsInFor;
  if (known) {
    // Whoever asks again may do so because nobody came to tell.
    if (row.processedSeq < row.lastSeq) touched.push(self);
    return known;
  }
  if (isRefusal(decided)) {
    await remember(context, request, decided);
    return decided;
  }
  const { events, facts, quiet, observed } = decided;
  if (!quiet) touched.push(self);
  const answer: CommandAnswer = { applied: true, seq: row.lastSeq + events.length };
  const [, , , next] = await inOneTrip([
    () => appendEvents(context, events, { facts, quiet }),
    decided.apply,
    () => remember(context, request, answer, observed),
    () => nextTask(context, events),
  ]);
  if (next) await openTaskStep({ ...systemContext(trx, row, context.now), told: context.told }, next);
  // What is done to the task itself says by itself how long the lease runs.
  if (request.principal.kind === 'person' && row.kind !== 'opportunity' && !isTaskCommand(request.command))
    await renewLease(context, request.principal.userId);
  return answer;
}

export function contextFor(
  trx: Transaction,
  row: CaseRow,
  principal: Principal,
  now: Date,
  { touched, told }: Pick<CaseContext, 'touched' | 'told'> = { touched: [], told: [] },
): CaseContext {
  const decideOther: CaseContext['decideOther'] = async (caseId, command, key) => {
    const otherRow = await lockCase(trx, caseId);
    if (!otherRow) throw new Error(`case ${caseId} is not inside this wall`);
    const system: Principal = { kind: 'system', process: row.kind };
    const answer = await decideInside(contextFor(trx, otherRow, system, now, { touched, told }), {
      caseId,
      command,
      principal: system,
      key,
      now,
    });
    return isRefusal(answer) ? answer : null;
  };
  return { trx, row, principal, standsInFor: null, now, touched, told, decideOther };
}

/** Handles a command in a transaction whose wall is up and whose row is locked; the wall is narrowed to that row after. */
export async function handleInside(trx: Transaction, row: CaseRow | null, request: CommandRequest): Promise<Handled> {
  // A colleague may change the client file that a draft they do not see follows: its lines are derived by the product, and nothing of it is answered.
  const hidden = row && request.command.type !== 'deriveChecklist' && isHiddenDraft(row, request.principal);
  if (!row || hidden) return { answer: refuse('not_found'), case: null, touched: [], told: [] };
  const context = contextFor(trx, row, request.principal, request.now);
  const [, answer] = await inOneTrip([
    () => narrowToRow(trx, row.companyId, row.buId),
    () => decideInside(context, { ...request, caseId: row.id }),
  ]);
  return {
    answer,
    case: { kind: row.kind, caseId: row.id, companyId: row.companyId, buId: row.buId, seq: row.lastSeq },
    touched: context.touched,
    told: context.told,
  };
}

/** What a command would come to now, by the same facts and the same rule, and nothing is written. @returns why not; null when it would pass */
export async function rehearseInside(
  trx: Transaction,
  row: CaseRow,
  { command, principal, now }: Pick<CommandRequest, 'command' | 'principal' | 'now'>,
): Promise<Refusal | null> {
  await narrowToRow(trx, row.companyId, row.buId);
  const decided = await handlers[row.kind].handle(contextFor(trx, row, principal, now), command);
  return isRefusal(decided) ? decided : null;
}

/**
 * Handles one command in one transaction: same key → the stored answer; else lock, read facts, decide, append, update,
 * audit and remember, all or nothing.
 *
 * @returns the answer (a refusal is an answer, remembered and audited too) and the cases to tell after COMMIT
 */
export function handleCommand(knex: Knex, request: CommandRequest): Promise<Handled> {
  const { principal, caseId } = request;
  if (principal.kind === 'person')
    return withinWall(knex, principal, async (trx) => handleInside(trx, await lockCase(trx, caseId), request));
  return knex.transaction(async (trx) => {
    const [entered, row] = await inOneTrip([() => enterCase(trx, caseId), () => lockCase(trx, caseId)]);
    if (!entered) throw new DomainError(refuse('not_found'));
    return handleInside(trx, row, request);
  });
}

/** The case that a person's command goes to; a task's is found by the task. */
export type CommandTarget = { caseId: string } | { taskId: string };

/**
 * Handles a person's command, and reads in the same transaction what it is answered with: the two are true together, or
 * neither happened. The reading is done behind the person's own wall, and not at all after a refusal.
 */
export function handleAndRead<T>(
  knex: Knex,
  target: CommandTarget,
  request: Omit<CommandRequest, 'caseId'> & { principal: Person },
  read: (trx: Transaction) => Promise<T>,
): Promise<Handled & { reply: T | null }> {
  const { principal } = request;
  return withinWall(knex, principal, async (trx) => {
    const row = await ('taskId' in target ? lockCaseOfTask(trx, target.taskId) : lockCase(trx, target.caseId));
    const handled = await handleInside(trx, row, { ...request, caseId: row?.id ?? '' });
    if (isRefusal(handled.answer)) return { ...handled, reply: null };
    const [, reply] = await inOneTrip([() => raiseWall(trx, principal), () => read(trx)]);
    return { ...handled, reply };
  });
}
