import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until there is something; a look that fails outright (a process that is down) counts as nothing yet. */
export async function eventually<T>(what: string, look: () => Promise<T | null>, limitMs = 120_000): Promise<T> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const found = await look();
      if (found !== null) return found;
    } catch (error) {
      last = error;
    }
    await sleep(100);
  }
  throw new Error(`${what} did not come within ${limitMs} ms`, { cause: last });
}
