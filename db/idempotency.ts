/** One answer per user and key, for ever: the row says that the work is under way, then what was answered (docs/decisions/0029). */
import type { Knex } from 'knex';
import type { Person } from '../domain/principal/principal';
import { answersLetGoBefore } from '../domain/retention/answers';
import { inOneTrip } from './inOneTrip';
import { withinWall, type Transaction } from './wall';

/** A row without an answer for so long was left by a process that died: the next caller takes it over. */
const TAKEN_OVER_AFTER = '30 seconds';

const FORGOTTEN_AT_ONCE = 1000;

export interface KeyUse {
  key: string;
  operation: string;
  /** Of the path and the body: another body under the same key is a mistake of the client. */
  fingerprint: string;
}

export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export type Claim =
  /** `token` fences: who was taken over can no longer keep an answer. */
  | { state: 'mine'; token: string }
  | { state: 'answered'; answer: KeptAnswer }
  | { state: 'other_use' }
  | { state: 'in_flight' };

/** What stands under a key; without a status while it is worked on, and once its answer was let go. */
export interface KeptUnderKey extends Omit<KeyUse, 'key'> {
  status: number | null;
  headers: Record<string, string> | null;
  body: unknown;
}

interface KeyRow extends KeptUnderKey {
  /** Of whoever claimed it just now; null when somebody else had. */
  token: string | null;
}

type Standing = { state: 'unanswered' } | { state: 'answered'; answer: KeptAnswer } | { state: 'other_use' };

/** What may be done under a key, by what stands there. */
export function standingOf(kept: KeptUnderKey | null, { operation, fingerprint }: KeyUse): Standing {
  if (kept === null) return { state: 'unanswered' };
  if (kept.operation !== operation || kept.fingerprint !== fingerprint) return { state: 'other_use' };
  return kept.status === null
    ? { state: 'unanswered' }
    : { state: 'answered', answer: { status: kept.status, headers: kept.headers ?? {}, body: kept.body } };
}

/** Claims the key for this caller, or says what became of it. Of any number at once, one gets `mine`. */
export async function claimKey(knex: Knex, person: Person, use: KeyUse): Promise<Claim> {
  const { key, operation, fingerprint } = use;
  const { rows } = await knex.raw<{ rows: KeyRow[] }>('SELECT * FROM door_claim_key(?, ?, ?, ?, ?::interval)', [
    person.userId,
    key,
    operation,
    fingerprint,
    TAKEN_OVER_AFTER,
  ]);
  const row = rows[0];
  // Released between the two looks of the door: the client tries again.
  if (!row) return { state: 'in_flight' };
  if (row.token !== null) return { state: 'mine', token: row.token };
  const standing = standingOf(row, use);
  return standing.state === 'unanswered' ? { state: 'in_flight' } : standing;
}

const keptNew =
  'INSERT INTO idempotency_keys (user_id, key, operation, fingerprint, status, headers, body, by_command) VALUES (:userId, :key, :operation, :fingerprint, :status, :headers, :body, true)';

const unansweredGone = 'DELETE FROM idempotency_keys WHERE user_id = :userId AND key = :key AND status IS NULL';

/**
 * Keeps what a command was answered, as the last statements of its transaction: COMMIT may leave behind them. Waits for
 * whoever answers under the same key just now; when they did, it fails, and nothing of the transaction holds.
 * @param before what stood under the key when it was looked at: a row that has no answer, which makes room, or null
 * @throws see `isKeyTaken`
 */
export async function keepCommandAnswer(
  trx: Transaction,
  userId: string,
  { key, operation, fingerprint }: KeyUse,
  { status, headers, body }: KeptAnswer,
  before: KeptUnderKey | null,
): Promise<void> {
  const kept = { status, headers: JSON.stringify(headers), body: JSON.stringify(body ?? null) };
  await inOneTrip([
    () => (before ? trx.raw(unansweredGone, { userId, key }) : undefined),
    () => trx.raw(keptNew, { userId, key, operation, fingerprint, ...kept }),
  ]);
}

const uniqueViolation = '23505';

/** Whether a transaction failed because somebody else has answered under its key. */
export function isKeyTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === uniqueViolation &&
    'constraint' in error &&
    error.constraint === 'idempotency_keys_pkey'
  );
}

/** What the work under a key was: a command, which its case remembers by itself, or the writing of records. */
export type WorkDone = 'command' | 'records';

/** Keeps the answer in the caller's transaction. @returns false when somebody took the key over: roll back, theirs counts. */
export async function keepAnswer(
  trx: Transaction,
  userId: string,
  key: string,
  token: string,
  answer: KeptAnswer,
  done: WorkDone,
): Promise<boolean> {
  const kept = await trx('idempotency_keys')
    .where({ user_id: userId, key })
    .whereNull('status')
    .whereRaw('created_at = ?::timestamptz', [token])
    .update({
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: JSON.stringify(answer.body ?? null),
      by_command: done === 'command',
    });
  return kept === 1;
}

/** Gives the key back after a refusal or a failure: nothing was done, so the same request may be tried again. */
export function releaseKey(knex: Knex, person: Person, key: string, token: string): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    await trx('idempotency_keys')
      .where({ user_id: person.userId, key })
      .whereNull('status')
      .whereRaw('created_at = ?::timestamptz', [token])
      .delete();
  });
}

/**
 * Lets go what commands were answered long ago; their keys stay, and so does what was sent under them. Whoever asks again gets the
 * command's own answer from its case, with the record as it then is, and nothing is done twice. What records were answered is kept.
 * @returns how many
 */
export async function forgetAnswers(knex: Knex, now: Date): Promise<number> {
  const before = answersLetGoBefore(now);
  for (let forgotten = 0; ;) {
    const { rows } = await knex.raw<{ rows: { count: number }[] }>('SELECT door_forget_answers(?, ?) AS count', [
      before,
      FORGOTTEN_AT_ONCE,
    ]);
    const count = rows[0]?.count ?? 0;
    forgotten += count;
    if (count < FORGOTTEN_AT_ONCE) return forgotten;
  }
}
