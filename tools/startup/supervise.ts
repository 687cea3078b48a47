/** Keeps a child running: when it dies it is reported, and started again after a pause that grows. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Supervisable {
  /** Settles with how it ended, in words. */
  exited: Promise<string>;
  stop: () => Promise<void>;
}

export interface Supervised {
  /** Settles at the first unexpected end: what waits for the child to be ready must not wait for a dead one. */
  firstDeath: Promise<string>;
  stop: () => Promise<void>;
}

export interface Pauses {
  firstMs: number;
  maxMs: number;
  /** A child that lived this long starts again with the first pause. */
  steadyMs: number;
}

const PAUSES: Pauses = { firstMs: 1000, maxMs: 30_000, steadyMs: 60_000 };

/**
 * Starts a child and watches it until `stop`. The first start's failure is the caller's; later ones are reported and retried.
 * @param report receives what happened, in a sentence.
 */
export async function supervise(
  name: string,
  start: () => Promise<Supervisable>,
  report: (message: string) => void,
  pauses: Pauses = PAUSES,
): Promise<Supervised> {
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  let child = await start();
  const firstDeath = child.exited;

  const watch = async () => {
    let pause = pauses.firstMs;
    let startedAt = Date.now();
    while (!stopped()) {
      const how = await child.exited;
      if (stopped()) return;
      if (Date.now() - startedAt > pauses.steadyMs) pause = pauses.firstMs;
      report(`${name} : arrêt inattendu (${how}), nouvel essai dans ${pause / 1000} s.`);
      if (!(await pauseUnless(stopping.signal, pause))) return;
      pause = Math.min(pause * 2, pauses.maxMs);
      startedAt = Date.now();
      child = await startAgain(start);
      if (stopped()) await child.stop();
    }
  };
  const watching = watch();

  const stop = async () => {
    stopping.abort();
    await child.stop();
    await watching;
  };
  return { firstDeath, stop };
}

/** A start that fails counts as a child that died at once, for the reason it gave. */
async function startAgain(start: () => Promise<Supervisable>): Promise<Supervisable> {
  try {
    return await start();
  } catch (error) {
    return {
      exited: Promise.resolve(error instanceof Error ? error.message : String(error)),
      stop: () => Promise.resolve(),
    };
  }
}

/** Whether the pause ran to its end. */
async function pauseUnless(stopped: AbortSignal, milliseconds: number): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal: stopped });
    return true;
  } catch {
    return false; // aborted: we are stopping
  }
}
