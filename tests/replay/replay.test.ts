/** What is deployed walks through the histories of every build that may still be running: no release breaks an open case. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleOption } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { caseKinds } from '../../domain/cases/kinds';
import { builtProduct } from '../../tools/build/product';
import * as workflows from '../../workflows';
import { testPayloadKeys } from '../support/payloadKeys';
import { kindOf, recordedHistories, type RecordedHistory } from './histories';
import { recorded } from './manifest';
import { replayHistories, type Replayed } from '../../tools/replay/replayHistories';

jest.setTimeout(300_000);

const replay = (bundle: WorkflowBundleOption, histories: readonly RecordedHistory[]): Promise<Replayed> =>
  replayHistories({ workflowBundle: bundle }, histories, testPayloadKeys);

const histories = recordedHistories();
let built: { codePath: string };
beforeAll(async () => {
  built = { codePath: path.join(await builtProduct(), 'workflows/bundle.js') };
});

test('there is a workflow for each kind of case, and one for bulk commands', () => {
  expect(Object.keys(workflows).sort()).toEqual([...caseKinds, 'bulk'].sort());
});

test.each(Object.keys(workflows))('the built %s replays every history that was recorded of it', async (name) => {
  const { replayed, failures } = await replay(
    built,
    histories.filter(({ workflowId }) => kindOf(workflowId) === name),
  );
  expect(failures).toEqual([]);
  // An empty folder would pass without having shown anything.
  expect(replayed).toBe(recorded().filter(({ file }) => kindOf(file) === name).length);
  expect(replayed).toBeGreaterThan(0);
});

test('what is deployed notes one frame of a stack, in a module that is loaded before any workflow', () => {
  const [, preloaded = ''] =
    /exports\.preloadModules = function preloadModules\(\) \{([^}]*)\}/.exec(readFileSync(built.codePath, 'utf8')) ??
    [];
  expect(preloaded).toContain('topFrameOnly');
});

test('a step more than was recorded is seen as a violation of determinism', async () => {
  const bundle = await bundleWorkflowCode({
    workflowsPath: path.resolve(__dirname, 'planted/index.ts'),
    failureConverterPath: path.resolve(__dirname, '../../platform/payload-failures.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  const ofAcceptance = histories.filter(({ workflowId }) => kindOf(workflowId) === 'acceptance');
  const { replayed, failures } = await replay(bundle, ofAcceptance);
  expect(replayed).toBe(ofAcceptance.length);
  expect(failures.map(({ file }) => file)).toEqual(ofAcceptance.map(({ workflowId }) => workflowId));
  for (const { error } of failures) expect(error).toBeInstanceOf(DeterminismViolationError);
});
