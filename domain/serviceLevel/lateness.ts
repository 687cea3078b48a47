import { businessMinutesBetween } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** A sentence that the screen puts into words: business time left or overrun, or the moment itself. */
export interface LatenessText {
  key: 'serviceLevel.due_in' | 'serviceLevel.due_now' | 'serviceLevel.late_by';
  params: { hours: number; minutes: number };
}

/** How much business time is left until `due`, or has passed since. Between two openings nothing passes: it stays due now. */
export function lateness(due: Date, now: Date, calendar: BusinessCalendar): LatenessText {
  const late = businessMinutesBetween(due, now, calendar);
  const left = businessMinutesBetween(now, due, calendar);
  if (late > 0) return { key: 'serviceLevel.late_by', params: hoursAndMinutes(late) };
  return { key: left > 0 ? 'serviceLevel.due_in' : 'serviceLevel.due_now', params: hoursAndMinutes(left) };
}

function hoursAndMinutes(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
