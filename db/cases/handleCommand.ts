/** The one door: every change of state of a case, by a person or by its process, comes through here. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Principal } from '../../domain/principal/principal';
import { DomainError } from '../../domain/errors/domainError';
import { inOneTrip } from '../inOneTrip';
import { enterCase, narrowToRow, withinWall, type Transaction } from '../wall';
import { isTaskCommand } from '../../domain/tasks/task';
import { nextTask, readAhead } from '../steps/openNext';
import { isForOne, tellOfOpened } from '../steps/openTask';
import { systemContext } from '../steps/systemContext';
import { requesterStoodInFor } from '../tasks/inWhosePlace';
import { renewLease } from '../tasks/lease';
import { countEvents } from './append';
import { lockAndNarrow, lockCase, type CaseRow } from './caseRow';
import type { CaseContext } from './context';
import { isHiddenDraft } from './hiddenDraft';
import { handlers } from './handlers';
import { keepDecision, remember, whatIsKnown, type CommandAnswer, type CommandRequest } from './remember';

export type { CommandAnswer, CommandRequest } from './remember';

/** What a command came to. `touched` are the cases whose processes have news to read. */
export interface Handled {
  answer: CommandAnswer;
  case: (CaseRef & { companyId: string; buId: string; seq: number }) | null;
  touched: CaseRef[];
  /** People who were told of something. */
  told: string[];
}

/** What leaves with the last statement of a decision, where nothing has to be done in its wall after that. */
type Behind = () => Promise<unknown>;
const nothing: Behind = () => Promise.resolve();

/** Decides and writes inside a transaction that has locked the row already: for processes that do more in the same one. */
export async function decideInside(
  context: CaseContext,
  request: CommandRequest,
  behind = nothing,
): Promise<CommandAnswer> {
  const { trx, row, touched, told, now } = context;
  const self: CaseRef = { kind: row.kind, caseId: row.id };
  const [known, requester, judged, ahead] = await inOneTrip([
    () => whatIsKnown(context, request),
    () => requesterStoodInFor(context, request.command),
    () => handlers[row.kind].handle(context, request.command),
    () => readAhead(context, request.command),
  ]);
  context.standsInFor = known.standsInFor ?? requester;
  // A process that has decisions to read was told of them, and reads this one with them; who asks again may do so because nobody came to tell.
  const hasNews = row.processedSeq < row.lastSeq;
  if (known.answer) {
    if (hasNews) touched.push(self);
    return known.answer;
  }
  const decided = known.rightsLost ? refuse('rights_changed') : judged;
  if (isRefusal(decided)) {
    await remember(context, request, decided);
    return decided;
  }
  const { events, quiet, atOnce, apply } = decided;
  if (!quiet && !hasNews) touched.push(self);
  const first = countEvents(context, events, quiet);
  context.changes = {};
  const answer: CommandAnswer = { applied: true, seq: row.lastSeq };
  const [next] = await inOneTrip([() => nextTask(context, events, ahead), () => (atOnce ? undefined : apply())]);
  const after: Behind[] = [];
  if (next && isForOne(next)) after.push(() => tellOfOpened({ ...systemContext(trx, row, now), told }, next));
  // What is done to the task itself says by itself how long the lease runs.
  const { principal, command } = request;
  if (principal.kind === 'person' && row.kind !== 'opportunity' && !isTaskCommand(command))
    after.push(() => renewLease(context, principal.userId));
  await inOneTrip([
    () => (atOnce ? apply() : undefined),
    () => keepDecision(context, request, answer, { ...decided, first, next }),
    ...(after.length > 0 ? after : [behind]),
  ]);
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

/** Handles a command in a transaction whose wall is narrowed to the row, which is locked. */
export async function handleNarrowed(
  trx: Transaction,
  row: CaseRow | null,
  request: CommandRequest,
  behind?: Behind,
): Promise<Handled> {
  // A colleague may change the client file that a draft they do not see follows: its lines are derived by the product, and nothing of it is answered.
  const hidden = row && request.command.type !== 'deriveChecklist' && isHiddenDraft(row, request.principal);
  if (!row || hidden) return { answer: refuse('not_found'), case: null, touched: [], told: [] };
  const context = contextFor(trx, row, request.principal, request.now);
  const answer = await decideInside(context, { ...request, caseId: row.id }, behind);
  return {
    answer,
    case: { kind: row.kind, caseId: row.id, companyId: row.companyId, buId: row.buId, seq: row.lastSeq },
    touched: context.touched,
    told: context.told,
  };
}

/** Handles a command in a transaction whose wall is up and whose row is locked; the wall is narrowed to that row after. */
export async function handleInside(
  trx: Transaction,
  row: CaseRow | null,
  request: CommandRequest,
  behind?: Behind,
): Promise<Handled> {
  const [, handled] = await inOneTrip([
    () => (row ? narrowToRow(trx, row.companyId, row.buId) : undefined),
    () => handleNarrowed(trx, row, request, behind),
  ]);
  return handled;
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
    return withinWall(knex, principal, async (trx) => handleNarrowed(trx, await lockAndNarrow(trx, caseId), request));
  return knex.transaction(async (trx) => {
    const [entered, row] = await inOneTrip([() => enterCase(trx, caseId), () => lockCase(trx, caseId)]);
    if (!entered) throw new DomainError(refuse('not_found'));
    return handleInside(trx, row, request);
  });
}
