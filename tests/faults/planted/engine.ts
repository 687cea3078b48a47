/** What goes wrong in the engine alone: the campaign must see each. */
import type { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { eventually } from '../../support/eventually';

export interface Engine {
  connection: Connection;
  engine: Client;
  /** Of an opportunity with a row. */
  caseId: () => string;
  seenBy: (id: string) => Promise<string[]>;
}

export function engineSuite(plant: () => Engine): void {
  /** What the engine lists follows what it did by a moment. */
  const seenMore = (id: string, before: readonly string[]) =>
    eventually(`more of ${id}`, async () => {
      const seen = await plant().seenBy(id);
      return seen.length > before.length ? seen.sort() : null;
    });
  /** On a queue that nobody of ours reads. */
  const start = (workflowId: string, taskQueue: string, more: { workflowRunTimeout?: '1h' } = {}) =>
    plant().engine.workflow.start('opportunity', { workflowId, taskQueue, args: [], ...more });

  test('I5 sees a second chain of runs of a case', async () => {
    const { caseId, seenBy } = plant();
    const before = await seenBy('I5');
    const again = await start(`opportunity/${caseId()}/again`, 'nobody');
    expect(await seenMore('I5', before)).toEqual([...before, `${again.workflowId} is the run of no row`].sort());
  });

  test('I16 sees a run that a worker refused to go on with, and one that was terminated', async () => {
    const { caseId, connection, seenBy } = plant();
    const before = await seenBy('I16');
    const run = await start(`opportunity/${caseId()}/another`, 'diverging');
    const { workflowService } = connection;
    const { taskToken } = await connection.withDeadline(Date.now() + 10_000, () =>
      workflowService.pollWorkflowTaskQueue({
        namespace: 'default',
        taskQueue: { name: 'diverging' },
        identity: 'test',
      }),
    );
    await workflowService.respondWorkflowTaskFailed({
      namespace: 'default',
      taskToken,
      identity: 'test',
      cause: temporal.api.enums.v1.WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR,
    });
    const left = `${run.workflowId} went another way than its history`;
    expect(await seenMore('I16', before)).toEqual([...before, left].sort());
    await run.terminate('by the test');
    expect(await seenMore('I16', [...before, left])).toEqual(
      [...before, `${run.workflowId} ended TERMINATED`, left].sort(),
    );
  });

  test('I16 sees a run that would end by itself', async () => {
    const { caseId, seenBy } = plant();
    const before = await seenBy('I16');
    const { workflowId } = await start(`opportunity/${caseId()}/for-an-hour`, 'nobody', { workflowRunTimeout: '1h' });
    expect(await seenMore('I16', before)).toEqual([...before, `${workflowId} has only so long`].sort());
  });
}
