/** Instants and days of the demo, counted back from "now" so that it never ages. */
import { addDays, type BusinessDate } from '../../domain/dates/businessDate';
import { isBusinessDay, officeCalendar } from '../../domain/calendar/calendar';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';

const office = officeCalendar('FR-ALSACE-MOSELLE');

/** A minute of office hours, on the last business day that is at least this many days before now. */
export function workingMoment(now: Date, daysAgo: number, minuteOfDay: number): Date {
  let day = dayBefore(now, daysAgo);
  while (!isBusinessDay(day, office)) day = addDays(day, -1);
  return atWallTime(day, minuteOfDay, europeParis);
}

export function dayBefore(now: Date, daysAgo: number): BusinessDate {
  return addDays(todayInParis(now), -daysAgo);
}

export function dayAfter(now: Date, days: number): BusinessDate {
  return dayBefore(now, -days);
}
