/** The native connection of workers, apart from `temporal.ts`: the API must not load the worker's native library. */
import { NativeConnection } from '@temporalio/worker';

/** Opens the connection workers poll through. @throws when Temporal does not answer: a worker without it has nothing to do. */
export function openWorkerConnection(address: string): Promise<NativeConnection> {
  return NativeConnection.connect({ address });
}
