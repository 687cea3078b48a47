import { addBusinessMs, businessMsBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** Where an instant of a task goes when its clock has stood still from `from` to `to`: as much business time later as the clock stood still (D20). */
export function afterPause(instant: Date, { from, to }: { from: Date; to: Date }, calendar: BusinessCalendar): Date {
  return addBusinessMs(instant, businessMsBetween(from, to, calendar), calendar);
}
