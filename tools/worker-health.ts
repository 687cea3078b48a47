/** `tsx tools/worker-health.ts`: ends with 0 when a live worker reports on every queue. The worker listens on no port to ask. */
import { silentQueues } from '../db/heartbeats';
import { openPool } from '../db/pool';
import { readConfig } from '../platform/config';
import { TASK_QUEUES } from '../platform/temporal';

async function check(): Promise<void> {
  const pool = openPool({ url: readConfig().appDatabaseUrl, name: 'worker-health', max: 1 });
  try {
    const silent = await silentQueues(pool, Object.values(TASK_QUEUES));
    if (silent.length > 0) throw new Error(`no live worker on ${silent.join(', ')}`);
  } finally {
    await pool.destroy();
  }
}

check().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
