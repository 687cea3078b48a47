import { continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { RunRef } from '../domain/cases/kinds';
import { steps } from './process-kit/activities';
import { newsSignal } from './process-kit/process';

/** One command on many tasks, a few rows at a time; its rows say how far it is, so that any run goes on where the last one stopped. */
export async function bulk(ref: RunRef): Promise<void> {
  setHandler(newsSignal, () => undefined);
  for (;;) {
    const { done, restMs } = await steps.bulkStep({ bulkId: ref.caseId, at: Date.now() });
    if (done) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<(next: RunRef) => Promise<void>>(ref);
    if (restMs > 0) await sleep(restMs);
  }
}
