/** Keeps one process below the register's limit: going over it gets every application of the same address refused. */

export interface Throttle {
  /** Takes a turn. @returns milliseconds to wait before calling; a turn beyond `atMostMs` is not taken and its wait is returned. */
  take(atMostMs: number): { granted: boolean; waitMs: number };
  /** Nothing more leaves before that time: the register asked for it. */
  pause(milliseconds: number): void;
}

/** A token bucket of `perSecond` tokens that fills at the same pace. `now` is in milliseconds, never going back. */
export function createThrottle(perSecond: number, now: () => number = () => performance.now()): Throttle {
  let tokens = perSecond;
  let filledAt = now();
  let pausedUntil = 0;

  const refill = () => {
    const at = now();
    tokens = Math.min(perSecond, tokens + ((at - filledAt) * perSecond) / 1000);
    filledAt = at;
    return at;
  };

  return {
    take(atMostMs) {
      const at = refill();
      // A turn taken in advance makes the bucket negative, so that callers queue instead of racing for the next token.
      const tokenWait = tokens >= 1 ? 0 : ((1 - tokens) * 1000) / perSecond;
      const waitMs = Math.ceil(Math.max(tokenWait, pausedUntil - at));
      if (waitMs > atMostMs) return { granted: false, waitMs };
      tokens -= 1;
      return { granted: true, waitMs };
    },
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds);
    },
  };
}
