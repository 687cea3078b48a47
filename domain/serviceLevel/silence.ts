/** How long whoever asked may stay silent on what is back with them, and when they are told for the last time (D19). */
import { addBusinessMinutes, businessMinutesBetween, nthBusinessDay } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';
import { closingOf } from '../calendar/officeDay';
import { wallTime } from '../dates/zone';

/** Working days from the return to the closing ⚙: two weeks, five times the requester's own service level. */
export const DEFAULT_SILENCE_DAYS = 10;

/** What is left of office time when the last chaser leaves: two days. */
const LAST_CALL_MINUTES = 2 * 450;

export interface Silence {
  lastCallAt: Date;
  closesAt: Date;
}

/** The whole of that day is the requester's: it closes when the office does. */
export function endOfDayAfter(since: Date, workingDays: number, calendar: BusinessCalendar): Date {
  const day = nthBusinessDay(wallTime(since, calendar.zone).date, Math.max(1, workingDays), calendar);
  return closingOf(day, calendar) ?? since;
}

/** @param closesAt an instant to come @returns the last chaser two office days before it, or now when fewer are left */
export function silenceUntil(now: Date, closesAt: Date, calendar: BusinessCalendar): Silence {
  const left = businessMinutesBetween(now, closesAt, calendar) - LAST_CALL_MINUTES;
  return { lastCallAt: addBusinessMinutes(now, Math.max(0, left), calendar), closesAt };
}

export function silenceFrom(since: Date, workingDays: number, calendar: BusinessCalendar): Silence {
  return silenceUntil(since, endOfDayAfter(since, workingDays, calendar), calendar);
}
