import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from './part';

/** Starts a part again whenever it ended, as a supervisor does. @returns stops watching, and leaves the part as it is */
export function keepRunning(part: Part, pauseMs = 200): () => Promise<void> {
  const stopping = new AbortController();
  const watch = async () => {
    while (!stopping.signal.aborted) {
      if (!part.isRunning()) await part.start().catch(() => undefined);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return async () => {
    stopping.abort();
    await watching;
  };
}
