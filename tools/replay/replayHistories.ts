/** Replaying histories on a bundle, with the keys of a given ring. */
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Keyring } from '../../platform/keyring';
import { createDataConverter } from '../../platform/payload-codec';
import type { RecordedHistory } from './histories';

export interface Replayed {
  replayed: number;
  failures: { file: string; error: Error }[];
  /** Codes of payloads that could not be read. */
  unread: string[];
}

export async function replayHistories(
  workflowBundle: WorkflowBundleOption,
  histories: readonly RecordedHistory[],
  keys: Keyring,
): Promise<Replayed> {
  const result: Replayed = { replayed: 0, failures: [], unread: [] };
  const onError = (error: unknown) =>
    void result.unread.push(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  const dataConverter = createDataConverter({ keys, companyOf: () => Promise.resolve(null), onError });
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle, dataConverter }, histories)) {
    result.replayed += 1;
    if (error) result.failures.push({ file: workflowId, error });
  }
  return result;
}
