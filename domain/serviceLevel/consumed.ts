import { businessMsBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** A status that a request took, with its instant. */
export interface StatusChange {
  status: string;
  at: Date;
}

/** While it has one of these, Business Support holds the request and its clock runs (D19, D20). */
const HELD: readonly string[] = ['submitted', 'in_progress'];

export function clockRuns(status: string): boolean {
  return HELD.includes(status);
}

/**
 * Whole business minutes during which Business Support held the request, up to `now`.
 * Expects the changes in order. Time with the requester or a third party is not counted.
 */
export function consumedMinutes(changes: readonly StatusChange[], now: Date, calendar: BusinessCalendar): number {
  const held = changes.map(({ status, at }, index) =>
    clockRuns(status) ? businessMsBetween(at, changes[index + 1]?.at ?? now, calendar) : 0,
  );
  // summed before rounding: ten half minutes are five minutes
  return Math.floor(held.reduce((sum, ms) => sum + ms, 0) / 60_000);
}
