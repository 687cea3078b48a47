import type { BusinessClock } from './businessClock';

export interface OpenWork {
  openedAt: Date;
  dueAt: Date;
  /** Business milliseconds that such a step usually takes; null when none has ended yet. */
  usual: number | null;
}

/**
 * Whether work that is not late yet will be, if it goes on at its usual pace: what is left of the usual time of its step
 * does not fit before it is due. A step that has outlasted its usual time has nothing usual left, and is given the doubt.
 */
export function willMiss({ openedAt, dueAt, usual }: OpenWork, now: Date, clock: BusinessClock): boolean {
  if (dueAt <= now || usual === null) return false;
  return usual - clock(openedAt, now) > clock(now, dueAt);
}
