/** Beside the processes: what commands were answered long ago is let go, so that keys take little room. */
import type { Knex } from 'knex';
import { forgetAnswers } from '../../db/idempotency';
import { every } from '../../platform/every';

const lookEveryMs = 3_600_000;

/** @returns stops it, after the turn under way */
export function keepAnswersBounded(knex: Knex, onError: (error: unknown) => void): () => Promise<void> {
  return every(lookEveryMs, () => forgetAnswers(knex, new Date()), onError);
}
