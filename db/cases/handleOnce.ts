/** A person's command, once per key of whoever asks: decided, read and kept in one transaction, without a claim of the key beforehand. */
import type { Knex } from 'knex';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import {
  isKeyTaken,
  keepCommandAnswer,
  standingOf,
  type KeptAnswer,
  type KeptUnderKey,
  type KeyUse,
} from '../idempotency';
import { withinWallEndedBy } from '../wall';
import { lockAndLook, type CommandTarget } from './caseRow';
import { decideAndRead, narrowsAtOnce, type HandledAndRead, type PersonsRequest, type Replying } from './handleAndRead';

/** A key, what it is used for, and how the reply is kept under it. */
export interface AnsweredOnce<T> extends KeyUse {
  answerOf: (reply: T) => KeptAnswer;
}

/** What was answered before under the key, when nothing was done now; else what the command came to. */
export type HandledOnce<T> = { before: KeptAnswer } | (HandledAndRead<T> & { before: null });

/**
 * Whoever asks twice about one case waits for its lock and finds the command done; whoever uses the key for something
 * else finds it taken at the end, and nothing of theirs is done.
 *
 * @throws DomainError `idempotency_key_reused` when the key was used for something else, `request_in_flight`
 */
export function handleOnce<T>(
  knex: Knex,
  target: CommandTarget,
  request: PersonsRequest,
  replying: Replying<T>,
  once: AnsweredOnce<T>,
): Promise<HandledOnce<T>> {
  const { principal } = request;
  const asked = { userId: principal.userId, key: once.key };
  const attempt = () =>
    withinWallEndedBy<HandledOnce<T>>(knex, principal, async (trx, endWith) => {
      const looked = await lockAndLook(trx, target, asked, narrowsAtOnce(replying));
      const before = answeredBefore(looked.kept, once);
      if (before) return { before };
      const handled = await decideAndRead(trx, looked, request, replying);
      if (handled.reply !== null)
        endWith(keepCommandAnswer(trx, asked.userId, once, once.answerOf(handled.reply), looked.kept));
      return { ...handled, before: null };
    });
  // Whoever loses the key finds at the second look what the other was answered.
  return unlessTaken(attempt, () =>
    unlessTaken(attempt, () => Promise.reject(new DomainError(refuse('request_in_flight')))),
  );
}

function answeredBefore(kept: KeptUnderKey | null, use: KeyUse): KeptAnswer | null {
  const standing = standingOf(kept, use);
  if (standing.state === 'other_use') throw new DomainError(refuse('idempotency_key_reused'));
  return standing.state === 'answered' ? standing.answer : null;
}

/** Does the work, and something else where another request has taken its key. */
async function unlessTaken<T>(work: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isKeyTaken(error)) return otherwise();
    throw error;
  }
}
