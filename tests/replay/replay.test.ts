/** The code of today walks through the histories of every build that may still be running: no release breaks an open case. */
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { caseKinds } from '../../domain/cases/kinds';
import { testPayloadKeys } from '../support/payloadKeys';
import { recordedHistories, type RecordedHistory } from './histories';
import { replayHistories, type Replayed } from './replayed';

jest.setTimeout(60_000);

const logger = new DefaultLogger('ERROR');
const failureConverterPath = path.resolve(__dirname, '../../platform/payload-failures.ts');

/** Replays them all on the code at this path; the failures by file name. */
async function replay(workflowsPath: string, histories: readonly RecordedHistory[]): Promise<Replayed> {
  return replayHistories(await bundleWorkflowCode({ workflowsPath, logger, failureConverterPath }), histories, testPayloadKeys);
}

test('the code replays every recorded history', async () => {
  const histories = recordedHistories();
  const { replayed, failures } = await replay(path.resolve(__dirname, '../../workflows/index.ts'), histories);
  expect(failures).toEqual([]);
  // An empty folder would pass without having shown anything.
  expect(replayed).toBe(histories.length);
  expect(replayed).toBeGreaterThanOrEqual(8);
});

test.each(caseKinds)('%s has recorded histories', (kind) => {
  expect(recordedHistories().some(({ workflowId }) => workflowId.startsWith(`${kind}${path.sep}`))).toBe(true);
});

test('a step more than was recorded is seen as a violation of determinism', async () => {
  const ofAcceptance = recordedHistories().filter(({ workflowId }) => workflowId.startsWith('acceptance'));
  const { replayed, failures } = await replay(path.resolve(__dirname, 'planted/index.ts'), ofAcceptance);
  expect(replayed).toBe(ofAcceptance.length);
  expect(failures.map(({ file }) => file)).toEqual(ofAcceptance.map(({ workflowId }) => workflowId));
  for (const { error } of failures) expect(error).toBeInstanceOf(DeterminismViolationError);
});
