import { businessMsBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** While Business Support has the request; its clock runs only then (D20). */
export interface HeldPeriod {
  from: Date;
  to: Date;
}

/** Whole business minutes during which Business Support held a request. Time with the requester or a third party is in no period. */
export function consumedMinutes(held: readonly HeldPeriod[], calendar: BusinessCalendar): number {
  // summed before rounding: ten half minutes are five minutes
  return Math.floor(held.reduce((sum, { from, to }) => sum + businessMsBetween(from, to, calendar), 0) / 60_000);
}
