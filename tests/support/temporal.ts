/** Temporal for tests: a server whose clock can be skipped, or the run's development server. */
import type { DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { engineProgram } from '../../tools/startup/engine-program';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from '../../tools/startup/pinned-wheels';

/**
 * An environment that skips time: a wait of days takes milliseconds. Call `teardown()` after.
 * The server is a program of its own, one per call: make one per test file.
 */
export async function timeSkippingEnvironment(dataConverter: DataConverter): Promise<TestWorkflowEnvironment> {
  const program = await engineProgram(TIME_SKIPPING_SERVER);
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: program } },
    client: { dataConverter },
  });
}

/**
 * An environment on a real server: TEST_TEMPORAL_ADDRESS when the run gave one (`npm test` does), else a server of its own.
 * Servers are shared between test files: choose task queues and workflow ids that nobody else uses.
 */
export async function realTimeEnvironment(): Promise<TestWorkflowEnvironment> {
  const address = process.env.TEST_TEMPORAL_ADDRESS;
  if (address !== undefined && address !== '') return TestWorkflowEnvironment.createFromExistingServer({ address });
  const program = await engineProgram(TEMPORAL_SERVER);
  return TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path: program } } });
}
