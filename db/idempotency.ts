/** One answer per user and key: the row says that the work is under way, then what was answered. */
import type { Knex } from 'knex';
import type { Person } from '../domain/principal/principal';
import { withinWall, type Transaction } from './wall';

/** A row without an answer for so long was left by a process that died: the next caller takes it over. */
const TAKEN_OVER_AFTER = '30 seconds';
/** How long an answer is given again. */
const KEPT_FOR = '48 hours';

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

interface KeyRow extends KeyUse {
  /** Of whoever claimed it just now; null when somebody else had. */
  token: string | null;
  status: number | null;
  headers: Record<string, string> | null;
  body: unknown;
}

/** Claims the key for this caller, or says what became of it. Of any number at once, one gets `mine`. */
export async function claimKey(knex: Knex, person: Person, { key, operation, fingerprint }: KeyUse): Promise<Claim> {
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
  if (row.operation !== operation || row.fingerprint !== fingerprint) return { state: 'other_use' };
  if (row.status === null) return { state: 'in_flight' };
  return { state: 'answered', answer: { status: row.status, headers: row.headers ?? {}, body: row.body } };
}

/** Keeps the answer in the caller's transaction. @returns false when somebody took the key over: roll back, theirs counts. */
export async function keepAnswer(
  trx: Transaction,
  userId: string,
  key: string,
  token: string,
  answer: KeptAnswer,
): Promise<boolean> {
  const kept = await trx('idempotency_keys')
    .where({ user_id: userId, key })
    .whereNull('status')
    .whereRaw('created_at = ?::timestamptz', [token])
    .update({
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: JSON.stringify(answer.body ?? null),
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

/** Forgets a person's answers of more than two days ago. */
export function forgetOldAnswers(knex: Knex, person: Person): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    await trx('idempotency_keys')
      .where({ user_id: person.userId })
      .whereRaw('created_at < now() - ?::interval', [KEPT_FOR])
      .delete();
  });
}
