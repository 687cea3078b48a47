import type { RunRef } from '../../domain/cases/kinds';

export interface TellerOptions {
  /** Tells one case; must have its own deadline. */
  tell: (ref: RunRef) => Promise<void>;
  onError: (error: unknown) => void;
  mostInFlight?: number;
  /** After a failure, how long nothing is tried: the relay takes over. */
  pauseMs?: number;
  now?: () => number;
}

/**
 * Tells news at once, within bounds: while the engine is down or slow it drops them, because the relay re-drives
 * whatever was not told. What waits here is only ever speed, never safety. Whoever decided is answered first: making up
 * the call takes longer than writing the answer.
 */
export function createTeller({
  tell,
  onError,
  mostInFlight = 64,
  pauseMs = 2000,
  now = Date.now,
}: TellerOptions): (ref: RunRef) => void {
  let inFlight = 0;
  let pausedUntil = 0;

  const attempt = async (ref: RunRef) => {
    try {
      await tell(ref);
    } catch (error) {
      pausedUntil = now() + pauseMs;
      onError(error);
    } finally {
      inFlight -= 1;
    }
  };

  return (ref) => {
    if (inFlight >= mostInFlight || now() < pausedUntil) return;
    inFlight += 1;
    setImmediate(() => void attempt(ref));
  };
}
