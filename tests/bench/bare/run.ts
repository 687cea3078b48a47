import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { closedLoop, upTo } from '../loop';
import type { Samples } from '../statistics';

const QUEUE = 'bare';
/** A start carries 1 kB, a decision 200 B. */
const BODY = 'b'.repeat(1000);
const DECISION = 'd'.repeat(200);

async function start({ workflow }: Client): Promise<string> {
  const workflowId = `bare/${randomUUID()}`;
  await workflow.start('bare', { workflowId, taskQueue: QUEUE, args: [BODY], workflowTaskTimeout: '3s' });
  return workflowId;
}

function record({ workflow }: Client, workflowId: string): Promise<undefined> {
  return workflow.getHandle(workflowId).executeUpdate<undefined, [string]>('record', { args: [DECISION] });
}

/** Workflows that wait for their Update. */
export async function waitingWorkflows(engine: Client, count: number): Promise<string[]> {
  const ids: string[] = [];
  await closedLoop(8, upTo(count), async () => void ids.push(await start(engine)));
  return ids;
}

/** The Update is answered when its row is written: decision and consequence are one. */
export async function updateWorkflows(
  engine: Client,
  clients: number,
  ids: readonly string[],
  samples: Samples,
): Promise<void> {
  await closedLoop(clients, ids, async (id) => {
    await samples.time('bareUpdate', () => record(engine, id));
  });
}

/** Start, Update, end. @returns the ids, and the seconds it took */
export async function wholeWorkflows(
  engine: Client,
  clients: number,
  count: number,
  samples: Samples,
): Promise<{ ids: string[]; seconds: number }> {
  const ids: string[] = [];
  const seconds = await closedLoop(clients, upTo(count), async () => {
    await samples.time('bareCase', async () => {
      const id = await start(engine);
      ids.push(id);
      await record(engine, id);
      await engine.workflow.getHandle(id).result();
    });
  });
  return { ids, seconds };
}
