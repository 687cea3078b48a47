/** Instants and days of the demo, counted back from "now" so that it never ages. */
import { isBusinessDay, officeCalendar } from '../../domain/calendar/calendar';
import { addDays, type BusinessDate } from '../../domain/dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';

/** The stricter of the two calendars: what is a holiday in one region only is left out everywhere. */
const office = officeCalendar('FR-ALSACE-MOSELLE');

const MINUTE_MS = 60_000;

/** The n-th business day before today; today itself for 0, or the last business day when today is none. */
export type DaysBefore = (n: number) => BusinessDate;

export function countBackFrom(now: Date): DaysBefore {
  const days: BusinessDate[] = [];
  let candidate = todayInParis(now);
  return (n) => {
    while (days.length <= n) {
      if (isBusinessDay(candidate, office)) days.push(candidate);
      candidate = addDays(candidate, -1);
    }
    return days[n] ?? candidate;
  };
}

export function momentOf(day: BusinessDate, minuteOfDay: number): Date {
  return atWallTime(day, minuteOfDay, europeParis);
}

export function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS);
}

export function dayAfter(now: Date, days: number): BusinessDate {
  return addDays(todayInParis(now), days);
}
