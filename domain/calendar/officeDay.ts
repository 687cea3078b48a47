import type { BusinessDate } from '../dates/businessDate';
import { atWallTime } from '../dates/zone';
import { openingsOn, type BusinessCalendar } from './calendar';

/** The instant at which the office opens on this day; null when it stays closed. */
export function openingOf(day: BusinessDate, calendar: BusinessCalendar): Date | null {
  const first = openingsOn(day, calendar)[0];
  return first ? atWallTime(day, first.from, calendar.zone) : null;
}

/** The instant at which the office closes on this day; null when it never opens. */
export function closingOf(day: BusinessDate, calendar: BusinessCalendar): Date | null {
  const last = openingsOn(day, calendar).at(-1);
  return last ? atWallTime(day, last.to, calendar.zone) : null;
}
