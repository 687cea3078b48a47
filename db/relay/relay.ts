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
async function untoldCases(knex: Knex, olderThanMs: number, token: number): Promise<RunRef[]> {
  const { rows } = await knex.raw<{ rows: { id: string; kind: CaseKind }[] }>(
    "SELECT id, kind FROM door_untold_cases(? * interval '1 millisecond', ?, ?, ?)",
    [olderThanMs, batch, leaseName, token],
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

/** One sweep, by whoever holds the lease. @returns how many cases were told */
export async function sweep(knex: Knex, { owner, tell, onError, olderThanMs = 2000 }: RelayOptions): Promise<number> {
  const token = await holdLease(knex, { name: leaseName, owner, forMs: leaseMs });
  if (token === null) return 0;
  const refs = [...(await untoldCases(knex, olderThanMs, token)), ...(await untoldBulks(knex, token))];
  const told = await Promise.allSettled(refs.map((ref) => tell(ref)));
  const failed = told.find((result) => result.status === 'rejected');
  if (failed) onError(failed.reason);
  return told.filter((result) => result.status === 'fulfilled').length;
}

/** Sweeps until stopped. A doubled tell is harmless, so a lease that was lost in the middle loses nothing. */
export function startRelay(knex: Knex, options: RelayOptions): () => Promise<void> {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      const told = await sweep(knex, options).catch((error: unknown) => {
        options.onError(error);
        return 0;
      });
      // A full batch means that more waits.
      if (told < batch)
        await sleep(options.everyMs ?? 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
