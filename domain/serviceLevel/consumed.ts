import { businessMsBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** While Business Support has the request; its clock runs only then (D20). */
export interface HeldPeriod {
  from: Date;
  to: Date;
}

/**
 * Whole business minutes during which Business Support held a request. Time with the requester is in no period.
 * @param waited what of these periods the request waited for something, when the ball was elsewhere
 */
export function consumedMinutes(
  held: readonly HeldPeriod[],
  calendar: BusinessCalendar,
  waited: readonly HeldPeriod[] = [],
): number {
  const sum = (periods: readonly HeldPeriod[]) =>
    periods.reduce((total, { from, to }) => total + businessMsBetween(from, to, calendar), 0);
  // summed before rounding: ten half minutes are five minutes
  return Math.floor((sum(held) - sum(waited)) / 60_000);
}
