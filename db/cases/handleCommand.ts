/** The one door: every change of state of a case, by a person or by its process, comes through here. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person, Principal } from '../../domain/principal/principal';
import { narrowToRow, raiseWall, withinCase, withinWall, type Transaction } from '../wall';
import { isTaskCommand } from '../../domain/tasks/task';
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
  const { trx, row } = context;
  // A second statement, on purpose: one that also took the lock would see the rows from before the wait.
  const known = await storedAnswer(trx, request);
  if (known) return known;
  const handler = handlers[row.kind];
  const decided = await handler.handle(context, request.command);
  if (isRefusal(decided)) {
    await remember(context, request, decided);
    return decided;
  }
  await appendEvents(context, decided.events, decided.facts, handler.quiet);
  await decided.apply();
  // What is done to the task itself says by itself how long the lease runs.
  if (request.principal.kind === 'person' && row.kind !== 'opportunity' && !isTaskCommand(request.command)) await renewLease(context, request.principal.userId);
  const answer: CommandAnswer = { applied: true, seq: row.lastSeq };
  await remember(context, request, answer, decided.observed);
  return answer;
}

function contextFor(trx: Transaction, row: CaseRow, principal: Principal, now: Date, { touched, told }: Pick<CaseContext, 'touched' | 'told'> = { touched: [], told: [] }): CaseContext {
  const decideOther: CaseContext['decideOther'] = async (caseId, command, key) => {
    const otherRow = await lockCase(trx, caseId);
    if (!otherRow) throw new Error(`case ${caseId} is not inside this wall`);
    const system: Principal = { kind: 'system', process: row.kind };
    const answer = await decideInside(contextFor(trx, otherRow, system, now, { touched, told }), { caseId, command, principal: system, key, now });
    if (otherRow.processedSeq < otherRow.lastSeq) touched.push({ kind: otherRow.kind, caseId });
    return isRefusal(answer) ? answer : null;
  };
  return { trx, row, principal, now, touched, told, decideOther };
}

/** Handles a command in a transaction whose wall is up and whose row is locked; the wall is narrowed to that row after. */
export async function handleInside(trx: Transaction, row: CaseRow | null, request: CommandRequest): Promise<Handled> {
  if (!row || isHiddenDraft(row, request.principal)) return { answer: refuse('not_found'), case: null, touched: [], told: [] };
  await narrowToRow(trx, row.companyId, row.buId);
  const context = contextFor(trx, row, request.principal, request.now);
  const answer = await decideInside(context, { ...request, caseId: row.id });
  const hasNews = row.processedSeq < row.lastSeq;
  const self: CaseRef = { kind: row.kind, caseId: row.id };
  return {
    answer,
    case: { ...self, companyId: row.companyId, buId: row.buId, seq: row.lastSeq },
    touched: hasNews ? [self, ...context.touched] : context.touched,
    told: context.told,
  };
}

/** What a command would come to now, by the same facts and the same rule, and nothing is written. @returns why not; null when it would pass */
export async function rehearseInside(trx: Transaction, row: CaseRow, { command, principal, now }: Pick<CommandRequest, 'command' | 'principal' | 'now'>): Promise<Refusal | null> {
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
  const handle = async (trx: Transaction) => handleInside(trx, await lockCase(trx, caseId), request);
  return principal.kind === 'person' ? withinWall(knex, principal, handle) : withinCase(knex, caseId, handle);
}

/** The case that a person's command goes to; a task's is found by the task. */
export type CommandTarget = { caseId: string } | { taskId: string };

/**
 * Handles a person's command, and reads in the same transaction what it is answered with: the two are true together, or
 * neither happened. The reading is done behind the person's own wall, and not at all after a refusal.
 */
export function handleAndRead<T>(knex: Knex, target: CommandTarget, request: Omit<CommandRequest, 'caseId'> & { principal: Person }, read: (trx: Transaction) => Promise<T>): Promise<Handled & { reply: T | null }> {
  const { principal } = request;
  return withinWall(knex, principal, async (trx) => {
    const row = await ('taskId' in target ? lockCaseOfTask(trx, target.taskId) : lockCase(trx, target.caseId));
    const handled = await handleInside(trx, row, { ...request, caseId: row?.id ?? '' });
    if (isRefusal(handled.answer)) return { ...handled, reply: null };
    await raiseWall(trx, principal);
    return { ...handled, reply: await read(trx) };
  });
}
