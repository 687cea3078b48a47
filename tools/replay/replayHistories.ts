/** Replaying histories on the workflows of a build, with the keys of a given ring. */
import { Worker, type ReplayHistoriesIterable, type ReplayWorkerOptions } from '@temporalio/worker';
import type { Keyring } from '../../platform/keyring';
import { createDataConverter } from '../../platform/payload-codec';

export interface Replayed {
  replayed: number;
  failures: { file: string; error: Error }[];
  /** Codes of payloads that could not be read. */
  unread: string[];
}

export async function replayHistories(
  workflows: Pick<ReplayWorkerOptions, 'workflowsPath' | 'workflowBundle'>,
  histories: ReplayHistoriesIterable,
  keys: Keyring | undefined,
): Promise<Replayed> {
  const result: Replayed = { replayed: 0, failures: [], unread: [] };
  const onError = (error: unknown) =>
    void result.unread.push(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  const dataConverter = createDataConverter({ keys, companyOf: () => Promise.resolve(null), onError });
  for await (const { workflowId, error } of Worker.runReplayHistories({ ...workflows, dataConverter }, histories)) {
    result.replayed += 1;
    if (error) result.failures.push({ file: workflowId, error });
  }
  return result;
}
