/** The workers of one process: one a queue, started together; when one stops, the process must end. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { TASK_QUEUES, type TaskQueue } from './temporal';

export interface WorkerPlan {
  connection: NativeConnection;
  namespace: string;
  /** Workflow code: its source while developing, a bundle once built. */
  workflows: Pick<WorkerOptions, 'workflowsPath' | 'workflowBundle'>;
  activities: Readonly<Record<TaskQueue, object>>;
  dataConverter: DataConverter;
}

export interface RunningWorker {
  queue: TaskQueue;
  workerId: string;
  worker: Worker;
}

/** Above the number of cases that move at once, so that the next news finds its case still in memory. */
const maxCachedWorkflows = 600;

/** The bundle that a build has put into the folder of the workflows; else their sources, bundled at start. */
export function workflowCode(folder: string): WorkerPlan['workflows'] {
  const codePath = path.join(folder, 'bundle.js');
  return existsSync(codePath) ? { workflowBundle: { codePath } } : { workflowsPath: path.join(folder, 'index.ts') };
}

/** Makes a worker for each queue this product owns; a queue outside the list does not compile. */
export async function createWorkers({
  connection,
  namespace,
  workflows,
  activities,
  dataConverter,
}: WorkerPlan): Promise<RunningWorker[]> {
  const queues = Object.values(TASK_QUEUES);
  return Promise.all(
    queues.map(async (queue) => ({
      queue,
      workerId: randomUUID(),
      worker: await Worker.create({
        connection,
        namespace,
        taskQueue: queue,
        activities: activities[queue],
        dataConverter,
        ...(queue === TASK_QUEUES.cases
          ? {
              ...workflows,
              maxCachedWorkflows,
              stickyQueueScheduleToStartTimeout: '2s',
              maxConcurrentLocalActivityExecutions: 40,
              workflowThreadPoolSize: 1,
            }
          : { maxConcurrentActivityTaskExecutions: 10 }),
      }),
    })),
  );
}
