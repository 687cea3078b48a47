/** Re-drives decisions whose process was not told, births included. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { CaseKind, RunRef } from '../../domain/cases/kinds';
import { holdLease } from './lease';

export interface RelayOptions {
  owner: string;
  tell: (ref: RunRef) => Promise<void>;
  onError: (error: unknown) => void;
  everyMs?: number;
  /** A decision younger than this is still being told directly. */
  olderThanMs?: number;
}

const leaseName = 'relay';
const leaseMs = 10_000;
const batch = 50;
/** A bulk that rests says so at each look; one that nobody looks at for so long has lost its run. */
const bulkForgottenAfterMs = 5000;

/** Fenced: who lost the lease meanwhile gets nothing, however late the question arrives. */
async function untoldCases(knex: Knex, olderThanMs: number, most: number, token: number): Promise<RunRef[]> {
  const { rows } = await knex.raw<{ rows: { id: string; kind: CaseKind }[] }>(
    "SELECT id, kind FROM door_untold_cases(? * interval '1 millisecond', ?, ?, ?)",
    [olderThanMs, most, leaseName, token],
  );
  return rows.map(({ id, kind }) => ({ kind, caseId: id }));
}

/** Bulks that have rows left and that nobody looks at. */
async function untoldBulks(knex: Knex, token: number): Promise<RunRef[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    "SELECT id FROM door_untold_bulks(? * interval '1 millisecond', ?, ?, ?)",
    [bulkForgottenAfterMs, batch, leaseName, token],
  );
  return rows.map(({ id }) => ({ kind: 'bulk', caseId: id }));
}

export interface Swept {
  taken: number;
  told: number;
}

const nothing: Swept = { taken: 0, told: 0 };

/** One sweep, by whoever holds the lease, of at most so many cases. */
export async function sweep(
  knex: Knex,
  { owner, tell, onError, olderThanMs = 2000 }: RelayOptions,
  most = batch,
): Promise<Swept> {
  const token = await holdLease(knex, { name: leaseName, owner, forMs: leaseMs });
  if (token === null) return nothing;
  const refs = [...(await untoldCases(knex, olderThanMs, most, token)), ...(await untoldBulks(knex, token))];
  const answers = await Promise.allSettled(refs.map((ref) => tell(ref)));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) onError(failed.reason);
  return { taken: refs.length, told: answers.filter((answer) => answer.status === 'fulfilled').length };
}

/** Sweeps until stopped. A doubled tell is harmless, so a lease that was lost in the middle loses nothing. */
export function startRelay(knex: Knex, options: RelayOptions): () => Promise<void> {
  const stopping = new AbortController();
  const run = async () => {
    let most = batch;
    while (!stopping.signal.aborted) {
      const { taken, told } = await sweep(knex, options, most).catch((error: unknown) => {
        options.onError(error);
        return nothing;
      });
      // A full batch means that more waits.
      const moreWaits = told >= most;
      // While the engine is away one case asks for all: the others keep their turn, and are told as soon as it is back.
      most = told < taken ? 1 : batch;
      if (!moreWaits)
        await sleep(options.everyMs ?? 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
