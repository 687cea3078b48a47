import { isBusinessDay, type BusinessCalendar } from '../calendar/calendar';
import { openingOf } from '../calendar/officeDay';
import type { BusinessDate } from '../dates/businessDate';
import { wallTime } from '../dates/zone';

/** One digest a day: it holds what came before the office opened, and leaves when it opens. */
export interface DigestDue {
  day: BusinessDate;
  /** What came at this instant or later is the next digest's. */
  until: Date;
}

/** The digest that is due at this instant; null before the office opens, and on a day on which it does not. */
export function digestDue(now: Date, calendar: BusinessCalendar): DigestDue | null {
  const { date: day } = wallTime(now, calendar.zone);
  const until = isBusinessDay(day, calendar) ? openingOf(day, calendar) : null;
  return until && until <= now ? { day, until } : null;
}
