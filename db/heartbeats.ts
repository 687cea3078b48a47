/** Signs of life of the workers, one row per queue and worker: written by the worker process, read by `/readyz`. */
import type { Knex } from 'knex';

const HEARTBEAT_EVERY_MS = 3000;
/** Two beats may be missed before a queue counts as without a worker: red within ten seconds of its death. */
const SILENT_AFTER_MS = 8000;
/** Rows of workers that are gone for so long are swept away by whoever beats. */
const FORGOTTEN_AFTER = '10 minutes';

/** One worker whose life is reported; `isRunning` is asked at each beat, so that a worker that stopped falls silent. */
export interface BeatingWorker {
  queue: string;
  workerId: string;
  isRunning: () => boolean;
}

export interface HeartbeatOptions {
  everyMs?: number;
  onError: (error: unknown) => void;
}

/**
 * Beats for each running worker until stopped. One at a time: where PostgreSQL is slow, a beat that is still under way
 * takes the place of the next, so that beats neither pile up nor hold the connections that work needs.
 * @returns `stop`, which also takes this process's rows away: a clean stop is seen at once.
 */
export function startHeartbeats(
  knex: Knex,
  workers: readonly BeatingWorker[],
  { everyMs = HEARTBEAT_EVERY_MS, onError }: HeartbeatOptions,
): () => Promise<void> {
  let current: Promise<void> | null = null;
  const tick = () => {
    current ??= beat(knex, workers)
      .catch(onError)
      .finally(() => (current = null));
  };
  tick();
  const timer = setInterval(tick, everyMs);
  return async () => {
    clearInterval(timer);
    await current;
    await knex('worker_heartbeats')
      .whereIn(
        'worker_id',
        workers.map(({ workerId }) => workerId),
      )
      .delete()
      .catch(onError);
  };
}

async function beat(knex: Knex, workers: readonly BeatingWorker[]): Promise<void> {
  const rows = workers
    .filter(({ isRunning }) => isRunning())
    .map(({ queue, workerId }) => ({ queue, worker_id: workerId, at: knex.fn.now() }));
  if (rows.length === 0) return;
  await knex('worker_heartbeats').insert(rows).onConflict(['queue', 'worker_id']).merge(['at']);
  await knex('worker_heartbeats').whereRaw('at < now() - ?::interval', [FORGOTTEN_AFTER]).delete();
}

/** The queues that no worker has reported on lately; the clock is the database's on both sides. */
export async function silentQueues(
  knex: Knex,
  queues: readonly string[],
  silentAfterMs = SILENT_AFTER_MS,
): Promise<string[]> {
  const alive = await knex('worker_heartbeats')
    .whereRaw("at > now() - ? * interval '1 millisecond'", [silentAfterMs])
    .distinct()
    .pluck<string[]>('queue');
  return queues.filter((queue) => !alive.includes(queue));
}
