/** Temporal for tests: a server whose clock can be skipped. */
import type { DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { engineProgram } from '../../tools/startup/engine-program';
import { TIME_SKIPPING_SERVER } from '../../tools/startup/pinned-wheels';

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
