/** The same key and the same body get the same answer, and the work is done once. */
import { createHash } from 'node:crypto';
import type { Operation } from '../../contracts/operation';
import type { AnsweredOnce } from '../../db/cases/handleOnce';
import { claimKey, keepAnswer, releaseKey, type KeptAnswer, type KeyUse, type WorkDone } from '../../db/idempotency';
import { withinWall, type Transaction } from '../../db/wall';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { answerOf } from './answer';
import type { JsonReply, UploadedFile } from './handler';
import type { Input } from './input';

/** A key that this request holds. `keep` stores the answer with the work, in its transaction. */
export interface HeldKey {
  keep: (trx: Transaction, answer: KeptAnswer, done: WorkDone) => Promise<void>;
}

/** A key that a command claims by answering: see `handleOnce`. Knows the answer once there is one. */
export interface CommandKey extends AnsweredOnce<JsonReply<unknown>> {
  answer: KeptAnswer | null;
}

export function commandKey(operation: Operation, use: Omit<KeyUse, 'operation'>): CommandKey {
  const held: CommandKey = {
    ...use,
    operation: operation.id,
    answer: null,
    answerOf: (reply) => (held.answer = answerOf(operation, reply)),
  };
  return held;
}

export function fingerprintOf({ params, body }: Input, file: UploadedFile | undefined): string {
  const hash = createHash('sha256').update(JSON.stringify([params, body]));
  if (file) hash.update(file.name).update('\0').update(file.content);
  return hash.digest('hex');
}

/**
 * Runs the work when nobody did under this key, else gives the answer that was kept. A refusal is not kept: nothing was
 * done, and the same intention may succeed once its reason is gone.
 * @throws DomainError `idempotency_key_reused`, `request_in_flight`, or what the work throws
 */
export async function onceOnly(
  { pool, logger }: ApiDeps,
  person: Person,
  use: { operation: Operation; key: string; fingerprint: string },
  work: (held: HeldKey) => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const { key } = use;
  const claim = await claimKey(pool, person, { key, operation: use.operation.id, fingerprint: use.fingerprint });
  if (claim.state === 'answered') return claim.answer;
  if (claim.state === 'other_use') throw new DomainError(refuse('idempotency_key_reused'));
  if (claim.state === 'in_flight') throw new DomainError(refuse('request_in_flight'));

  const held = { kept: false };
  const keep: HeldKey['keep'] = async (trx, answer, done) => {
    held.kept = await keepAnswer(trx, person.userId, key, claim.token, answer, done);
    if (!held.kept) throw new DomainError(refuse('request_in_flight'));
  };
  try {
    const answer = await work({ keep });
    // A case command has committed by itself and is exactly once by its own key: what is kept here is a convenience.
    if (!held.kept)
      await withinWall(pool, person, (trx) => keep(trx, answer, 'records')).catch((error: unknown) =>
        logger.warn({ err: error, operation: use.operation.id }, 'answer not kept'),
      );
    return answer;
  } catch (error) {
    await releaseKey(pool, person, key, claim.token).catch((cause: unknown) =>
      logger.warn({ err: cause, operation: use.operation.id }, 'key not released'),
    );
    throw error;
  }
}
