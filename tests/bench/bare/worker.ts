/** The worker of the bare workflow, a process of its own with the settings of the product's. */
import path from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Pool } from 'pg';

export const BARE_QUEUE = 'bare';

function createActivities(pool: Pool) {
  return {
    writeRow: async ({ id, decision }: { id: string; decision: string }): Promise<void> => {
      await pool.query({
        name: 'write',
        text: 'INSERT INTO bare_rows (id, decision) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING',
        values: [id, decision],
      });
    },
  };
}
export type BareActivities = ReturnType<typeof createActivities>;

async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 24 });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS bare_rows (id text PRIMARY KEY, decision text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
  );
  const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  const worker = await Worker.create({
    connection,
    taskQueue: BARE_QUEUE,
    workflowsPath: path.join(__dirname, 'workflow.ts'),
    activities: createActivities(pool),
    maxCachedWorkflows: 600,
    stickyQueueScheduleToStartTimeout: '2s',
    maxConcurrentLocalActivityExecutions: 40,
    workflowThreadPoolSize: 1,
  });
  process.once('SIGTERM', () => worker.shutdown());
  await worker.run();
  await connection.close();
  await pool.end();
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
