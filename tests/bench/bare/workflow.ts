/** The baseline of a process: takes one Update, writes once by local activity, ends. */
import {
  allHandlersFinished,
  condition,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { BareActivities } from './worker';

const { writeRow } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5s' });

export const recordUpdate = defineUpdate<undefined, [string]>('record');

export async function bare(): Promise<void> {
  let recorded = false;
  setHandler(recordUpdate, async (decision) => {
    await writeRow({ id: workflowInfo().workflowId, decision });
    recorded = true;
    return undefined;
  });
  await condition(() => recorded && allHandlersFinished());
}
