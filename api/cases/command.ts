/** How a route gives a command to a case: through the one door, then news to its process and to open screens. */
import { changesForTold, changesOfCase } from '../../db/cases/changesOfCase';
import type { CaseRow, CommandTarget } from '../../db/cases/caseRow';
import { handleAndRead } from '../../db/cases/handleAndRead';
import type { Handled } from '../../db/cases/handleCommand';
import { handleOnce, type AnsweredOnce } from '../../db/cases/handleOnce';
import type { AnyCommand } from '../../db/cases/commands';
import type { KeptAnswer } from '../../db/idempotency';
import type { Transaction } from '../../db/wall';
import type { CaseRef } from '../../domain/cases/kinds';
import { DomainError } from '../../domain/errors/domainError';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { AuditedRefusal } from '../routing/refusedAttempt';
import { found } from './found';

export interface GivenCommand {
  target: CommandTarget;
  command: AnyCommand;
  /** The caller's Idempotency-Key, or, for an edit under If-Match, a key that names the version. */
  key: string;
  /** Refuses what the command names and is not there, by throwing; read behind the person's own wall, in the same transaction. */
  before?: (trx: Transaction, row: CaseRow) => Promise<void>;
}

/** This very request was answered before, under the same key. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: KeptAnswer) {
    super('answered before');
  }
}

const requestOf = (deps: ApiDeps, person: Person, { command, key }: GivenCommand) => ({
  command,
  principal: person,
  key: `${person.userId}/${key}`,
  now: deps.clock(),
});

/**
 * @param read what the command is answered with, in the same transaction
 * @throws DomainError with the refusal, when the rule says no
 */
export async function decideCase<T>(
  deps: ApiDeps,
  person: Person,
  given: GivenCommand,
  read: (trx: Transaction) => Promise<T>,
): Promise<T> {
  const handled = await handleAndRead(deps.pool, given.target, requestOf(deps, person, given), {
    read,
    before: given.before,
  });
  announceDecision(deps, handled);
  return found(handled.reply);
}

/**
 * The same, where its answer is kept in its own transaction.
 * @throws AnsweredBefore
 */
export async function decideCaseOnce<T>(
  deps: ApiDeps,
  person: Person,
  given: GivenCommand,
  read: (trx: Transaction) => Promise<T>,
  once: AnsweredOnce<T>,
): Promise<T> {
  const handled = await handleOnce(
    deps.pool,
    given.target,
    requestOf(deps, person, given),
    { read, before: given.before },
    once,
  );
  if (handled.before) throw new AnsweredBefore(handled.before);
  announceDecision(deps, handled);
  return found(handled.reply);
}

/** After the commit of a command: its processes and open screens hear of it. @throws its refusal */
export function announceDecision(deps: ApiDeps, { answer, case: decided, touched, told }: Handled): void {
  touched.forEach((ref) => deps.tellNews(ref, decided?.companyId));
  // A case that is not there has no door that could have written the refusal down.
  if (isRefusal(answer)) throw decided ? new AuditedRefusal(answer) : new DomainError(answer);
  if (decided) announceMoved(deps, decided, told);
}

/** A case was born: its process is started and open lists hear of it. */
export function announceBirth(deps: ApiDeps, person: Person, ref: CaseRef): void {
  deps.tellNews(ref, person.companyId);
  announceCase(deps, { ...ref, companyId: person.companyId, buId: person.buId });
}

/** A draft has no process yet: only open lists hear of it. */
export function announceDraft(deps: ApiDeps, person: Person, ref: CaseRef): void {
  announceCase(deps, { ...ref, companyId: person.companyId, buId: person.buId });
}

/** After a commit: the open screens of people who were told of something. */
export function announceTold(
  { publishChange, clock }: Pick<ApiDeps, 'publishChange' | 'clock'>,
  where: { companyId: string; buId: string },
  told: readonly string[],
): void {
  changesForTold(told, where, clock()).forEach(publishChange);
}

/** After a commit that moved a case by a way of its own: open lists hear of it, and people who were told of something. */
export function announceMoved(
  deps: ApiDeps,
  moved: CaseRef & { companyId: string; buId: string },
  told: readonly string[],
): void {
  announceCase(deps, moved);
  announceTold(deps, moved, told);
}

function announceCase({ publishChange, clock }: ApiDeps, moved: CaseRef & { companyId: string; buId: string }): void {
  changesOfCase(moved, clock()).forEach(publishChange);
}
