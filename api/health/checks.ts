/** What must answer before this process is sent requests. */
import { silentQueues } from '../../db/heartbeats';
import type { Knex } from '../../db/pool';
import { TASK_QUEUES, type TemporalLink } from '../../platform/temporal';

const LIMIT_MS = 1000;

export interface ReadinessCheck {
  name: string;
  /** @throws when the thing does not serve; its message is shown on `/readyz`. */
  check: () => Promise<void>;
}

/** @throws when the promise takes longer than a second. */
async function inTime<T>(work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function databaseAnswers(pool: Knex): ReadinessCheck {
  const check = async () => {
    await inTime(pool.raw('SELECT 1'));
  };
  return { name: 'database', check };
}

export function temporalAnswers({ connection, withinDeadline }: TemporalLink): ReadinessCheck {
  const check = async () => {
    // The deadline counts from when the connection stands; a server that is away must not hold the answer.
    await inTime(withinDeadline(() => connection.workflowService.getSystemInfo({}), LIMIT_MS));
  };
  return { name: 'temporal', check };
}

/** A live worker on every queue, told by its own heartbeat: the engine lists dead pollers for minutes. */
export function workersBeat(pool: Knex): ReadinessCheck {
  const check = async () => {
    const silent = await inTime(silentQueues(pool, Object.values(TASK_QUEUES)));
    if (silent.length > 0) throw new Error(`no live worker on ${silent.join(', ')}`);
  };
  return { name: 'workers', check };
}
