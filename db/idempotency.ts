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

interface KeyRow {
  operation: string;
  fingerprint: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: unknown;
}

/** Claims the key for this caller, or says what became of it. Of any number at once, one gets `mine`. */
export function claimKey(knex: Knex, person: Person, use: KeyUse): Promise<Claim> {
  return withinWall(knex, person, async (trx) => {
    const token = await insertOrTakeOver(trx, person.userId, use);
    if (token !== undefined) return { state: 'mine', token };
    const row = await trx<KeyRow & { user_id: string; key: string }>('idempotency_keys').where({ user_id: person.userId, key: use.key }).first();
    // Released between the two statements: the client tries again.
    if (!row) return { state: 'in_flight' };
    if (row.operation !== use.operation || row.fingerprint !== use.fingerprint) return { state: 'other_use' };
    if (row.status === null) return { state: 'in_flight' };
    return { state: 'answered', answer: { status: row.status, headers: row.headers ?? {}, body: row.body } };
  });
}

async function insertOrTakeOver(trx: Transaction, userId: string, { key, operation, fingerprint }: KeyUse): Promise<string | undefined> {
  const { rows } = await trx.raw<{ rows: { token: string }[] }>(
    `INSERT INTO idempotency_keys AS kept (user_id, key, operation, fingerprint, created_at) VALUES (?, ?, ?, ?, clock_timestamp())
     ON CONFLICT (user_id, key) DO UPDATE SET created_at = clock_timestamp()
       WHERE kept.status IS NULL AND kept.operation = excluded.operation AND kept.fingerprint = excluded.fingerprint
         AND kept.created_at < clock_timestamp() - ?::interval
     RETURNING created_at::text AS token`,
    [userId, key, operation, fingerprint, TAKEN_OVER_AFTER],
  );
  return rows[0]?.token;
}

/** Keeps the answer in the caller's transaction. @returns false when somebody took the key over: roll back, theirs counts. */
export async function keepAnswer(trx: Transaction, userId: string, key: string, token: string, answer: KeptAnswer): Promise<boolean> {
  const kept = await trx('idempotency_keys')
    .where({ user_id: userId, key })
    .whereNull('status')
    .whereRaw('created_at = ?::timestamptz', [token])
    .update({ status: answer.status, headers: JSON.stringify(answer.headers), body: JSON.stringify(answer.body ?? null) });
  return kept === 1;
}

/** Gives the key back after a refusal or a failure: nothing was done, so the same request may be tried again. */
export function releaseKey(knex: Knex, person: Person, key: string, token: string): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    await trx('idempotency_keys').where({ user_id: person.userId, key }).whereNull('status').whereRaw('created_at = ?::timestamptz', [token]).delete();
  });
}

/** Forgets a person's answers of more than two days ago. */
export function forgetOldAnswers(knex: Knex, person: Person): Promise<void> {
  return withinWall(knex, person, async (trx) => {
    await trx('idempotency_keys').where({ user_id: person.userId }).whereRaw('created_at < now() - ?::interval', [KEPT_FOR]).delete();
  });
}
