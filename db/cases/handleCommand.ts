/** The one door: every change of state of a case, by a person or by its process, comes through here. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Principal } from '../../domain/principal/principal';
import type { Observation } from '../../domain/settings/mode';
import { narrowToRow, withinCase, withinWall, type Transaction } from '../wall';
import { appendEvents } from './append';
import { writeAudit } from './audit';
import { lockCase, type CaseRow } from './caseRow';
import type { AnyCommand } from './commands';
import { wallOf, type CaseContext } from './context';
import { handlers } from './handlers';

export interface CommandRequest {
  caseId: string;
  command: AnyCommand;
  principal: Principal;
  /** Same key, same answer, for ever. */
  key: string;
  now: Date;
}

/** What a command came to. `touched` are the cases whose processes have news to read. */
export type CommandAnswer = { applied: true; seq: number } | Refusal;
export interface Handled {
  answer: CommandAnswer;
  case: (CaseRef & { companyId: string; buId: string; seq: number }) | null;
  touched: CaseRef[];
}

function fingerprintOf(command: AnyCommand): string {
  return createHash('sha256').update(JSON.stringify(command)).digest('hex');
}

async function storedAnswer(trx: Transaction, { caseId, key, command }: CommandRequest): Promise<CommandAnswer | null> {
  const found = await trx('case_commands').where({ case_id: caseId, key }).first<{ fingerprint: string; answer: CommandAnswer } | undefined>('fingerprint', 'answer');
  if (!found) return null;
  return found.fingerprint === fingerprintOf(command) ? found.answer : refuse('idempotency_key_reused');
}

async function remember(context: CaseContext, request: CommandRequest, answer: CommandAnswer, observed: readonly Observation[] = []): Promise<void> {
  const { trx, row, now } = context;
  await trx('case_commands').insert({ ...wallOf(row), case_id: row.id, key: request.key, fingerprint: fingerprintOf(request.command), answer: JSON.stringify(answer), at: now });
  const refused = isRefusal(answer);
  const about = { companyId: row.companyId, buId: row.buId, principal: request.principal, action: request.command.type, objectKind: row.kind, objectId: row.id, at: now };
  await writeAudit(trx, { ...about, outcome: refused ? 'refused' : 'applied', code: refused ? answer.code : null });
  for (const { setting, code } of observed) await writeAudit(trx, { ...about, outcome: 'observed', code, data: { setting } });
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
  const answer: CommandAnswer = { applied: true, seq: row.lastSeq };
  await remember(context, request, answer, decided.observed);
  return answer;
}

function contextFor(trx: Transaction, row: CaseRow, principal: Principal, now: Date, touched: CaseRef[]): CaseContext {
  const decideOther: CaseContext['decideOther'] = async (caseId, command, key) => {
    const otherRow = await lockCase(trx, caseId);
    if (!otherRow) throw new Error(`case ${caseId} is not inside this wall`);
    const system: Principal = { kind: 'system', process: row.kind };
    const answer = await decideInside(contextFor(trx, otherRow, system, now, touched), { caseId, command, principal: system, key, now });
    if (otherRow.processedSeq < otherRow.lastSeq) touched.push({ kind: otherRow.kind, caseId });
    return isRefusal(answer) ? answer : null;
  };
  return { trx, row, principal, now, touched, decideOther };
}

async function inTransaction(trx: Transaction, request: CommandRequest): Promise<Handled> {
  const row: CaseRow | null = await lockCase(trx, request.caseId);
  if (!row) return { answer: refuse('not_found'), case: null, touched: [] };
  await narrowToRow(trx, row.companyId, row.buId);
  const context = contextFor(trx, row, request.principal, request.now, []);
  const answer = await decideInside(context, request);
  const hasNews = row.processedSeq < row.lastSeq;
  const self: CaseRef = { kind: row.kind, caseId: row.id };
  return {
    answer,
    case: { ...self, companyId: row.companyId, buId: row.buId, seq: row.lastSeq },
    touched: hasNews ? [self, ...context.touched] : context.touched,
  };
}

/**
 * Handles one command in one transaction: same key → the stored answer; else lock, read facts, decide, append, update,
 * audit and remember, all or nothing.
 *
 * @returns the answer (a refusal is an answer, remembered and audited too) and the cases to tell after COMMIT
 */
export function handleCommand(knex: Knex, request: CommandRequest): Promise<Handled> {
  const { principal } = request;
  if (principal.kind === 'person') return withinWall(knex, principal, (trx) => inTransaction(trx, request));
  return withinCase(knex, request.caseId, (trx) => inTransaction(trx, request));
}
