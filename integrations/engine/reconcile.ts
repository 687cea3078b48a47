import type { Client } from '@temporalio/client';
import { workflowIdOf, type CaseRef } from '../../domain/cases/kinds';
import { tellNews } from './news';

/** At most this many starts at once: a queue that is flooded stays slow for a while. */
const atOnce = 20;

async function runningIds(client: Client): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const execution of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) ids.add(execution.workflowId);
  return ids;
}

async function inBatches(refs: readonly CaseRef[], work: (ref: CaseRef) => Promise<void>): Promise<void> {
  for (let from = 0; from < refs.length; from += atOnce) await Promise.all(refs.slice(from, from + atOnce).map(work));
}

/**
 * Gives every open case that has no run a new one, from its row: after a termination, a failure, a restore, or the loss
 * of the engine's whole store.
 * @returns how many were started
 */
export async function reconcile(client: Client, openCases: AsyncIterable<CaseRef[]>): Promise<number> {
  const running = await runningIds(client);
  let started = 0;
  for await (const page of openCases) {
    const lost = page.filter((ref) => !running.has(workflowIdOf(ref)));
    await inBatches(lost, (ref) => tellNews(client, ref));
    started += lost.length;
  }
  return started;
}
