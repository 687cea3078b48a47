/** Telling a case's process that Postgres knows more: after COMMIT, never awaited by an answer, never the only way. */
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { newsSignalName, workflowIdOf, type RunRef } from '../../domain/cases/kinds';

/** Where the workflows of cases run. */
const casesQueue = 'cases';

/**
 * Starts the case's process if it has no run, and tells it that there is news. The signal carries nothing.
 * A completed run may be followed by a new one: it walks over what is done and ends at once when nothing is left.
 */
export async function tellNews(client: Client, ref: RunRef): Promise<void> {
  try {
    await client.workflow.signalWithStart(ref.kind, {
      workflowId: workflowIdOf(ref),
      taskQueue: casesQueue,
      args: [ref],
      signal: newsSignalName,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      // A worker that was killed then stalls its cases for about three seconds instead of ten.
      workflowTaskTimeout: '3s',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
