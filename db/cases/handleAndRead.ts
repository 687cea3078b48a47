/** A person's command with what it is answered: decided, read and kept under the key of whoever asked, in one transaction. */
import type { Knex } from 'knex';
import { DomainError } from '../../domain/errors/domainError';
import { isRefusal, refuse } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { isKeyTaken, keepCommandAnswer, standingOf, type KeptAnswer, type KeyUse } from '../idempotency';
import { inOneTrip } from '../inOneTrip';
import { raiseWall, withinWall, type Transaction } from '../wall';
import { lockAndLook, lockAndNarrow, type CommandTarget } from './caseRow';
import { handleInside, handleNarrowed, type Handled } from './handleCommand';
import type { CommandRequest } from './remember';

type PersonsRequest = Omit<CommandRequest, 'caseId'> & { principal: Person };

/** How the reply of a command is made, and what is asked first. Both happen behind the person's own wall. */
export interface Replying<T> {
  read: (trx: Transaction) => Promise<T>;
  /** Refuses what the command names and is not there, by throwing. */
  before?: ((trx: Transaction) => Promise<void>) | undefined;
}

/**
 * Handles a person's command, and reads in the same transaction what it is answered with: the two are true together, or
 * neither happened. Nothing is read after a refusal.
 */
export function handleAndRead<T>(
  knex: Knex,
  target: CommandTarget,
  request: PersonsRequest,
  replying: Replying<T>,
): Promise<Handled & { reply: T | null }> {
  return withinWall(knex, request.principal, async (trx) => {
    const { before } = replying;
    if (!before) return decideAndRead(trx, await lockAndNarrow(trx, target), handleNarrowed, request, replying);
    const { row } = await lockAndLook(trx, target, null);
    if (row) await before(trx);
    return decideAndRead(trx, row, handleInside, request, replying);
  });
}

async function decideAndRead<T>(
  trx: Transaction,
  row: Awaited<ReturnType<typeof lockAndNarrow>>,
  handle: typeof handleNarrowed,
  request: PersonsRequest,
  { read }: Replying<T>,
): Promise<Handled & { reply: T | null }> {
  let reading: Promise<T> | undefined;
  const reply = () =>
    (reading ??= inOneTrip([() => raiseWall(trx, request.principal), () => read(trx)]).then(([, seen]) => seen));
  const handled = await handle(trx, row, { ...request, caseId: row?.id ?? '' }, reply);
  return { ...handled, reply: isRefusal(handled.answer) ? null : await reply() };
}

/** A key, what it is used for, and how the reply is kept under it. */
export interface AnsweredOnce<T> extends KeyUse {
  answerOf: (reply: T) => KeptAnswer;
}

/**
 * The same, once per key, without a claim of the key beforehand: whoever asks twice about one case waits for its lock and
 * finds the command done; whoever uses the key for something else finds it taken at the end, and nothing of theirs is done.
 *
 * @returns `before` when it was answered before; then nothing was done now
 * @throws DomainError `idempotency_key_reused` when the key was used for something else, `request_in_flight`
 */
export async function handleOnce<T>(
  knex: Knex,
  target: CommandTarget,
  request: PersonsRequest,
  replying: Replying<T>,
  once: AnsweredOnce<T>,
): Promise<{ before: KeptAnswer } | (Handled & { reply: T | null; before: null })> {
  const attempt = async () => {
    let keeping: Promise<void> = Promise.resolve();
    const handled = await withinWall(knex, request.principal, async (trx) => {
      const { row, kept, narrowed } = await lockAndLook(
        trx,
        target,
        { userId: request.principal.userId, key: once.key },
        replying.before === undefined,
      );
      const standing = standingOf(kept, once);
      if (standing.state === 'other_use') throw new DomainError(refuse('idempotency_key_reused'));
      if (standing.state === 'answered') return { before: standing.answer };
      if (row) await replying.before?.(trx);
      const decided = await decideAndRead(trx, row, narrowed ? handleNarrowed : handleInside, request, replying);
      if (decided.reply === null) return { ...decided, before: null };
      keeping = keepCommandAnswer(trx, request.principal.userId, once, once.answerOf(decided.reply), kept);
      // COMMIT leaves behind it; whether it held is asked once both are answered. What stood there has to be known first.
      if (kept) await keeping;
      else keeping.catch(() => undefined);
      return { ...decided, before: null };
    });
    await keeping;
    return handled;
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isKeyTaken(error)) throw error;
  }
  return attempt().catch((error: unknown) => {
    throw isKeyTaken(error) ? new DomainError(refuse('request_in_flight')) : error;
  });
}
