import type { BusinessDate } from '../dates/businessDate';
import { addDays as addCalendarDays } from '../dates/businessDate';
import { atWallTime, wallTime } from '../dates/zone';
import type { BusinessCalendar } from './calendar';
import { isBusinessDay } from './calendar';
import { openingsFrom } from './openings';

const MINUTE_MS = 60_000;

export function isOpen(instant: Date, calendar: BusinessCalendar): boolean {
  const at = instant.getTime();
  for (const { from, to } of openingsFrom(instant, calendar)) {
    if (from > at) return false;
    if (at < to) return true;
  }
  return false;
}

/**
 * The earliest instant by which `minutes` of business time have passed since `start` (D20).
 * A budget used up exactly at 12:30 ends at 12:30, not at 14:00; no minutes at all end at `start`, open or closed.
 */
export function addBusinessMinutes(start: Date, minutes: number, calendar: BusinessCalendar): Date {
  return addBusinessMs(start, minutes * MINUTE_MS, calendar);
}

/** The same, to the millisecond. */
export function addBusinessMs(start: Date, ms: number, calendar: BusinessCalendar): Date {
  if (ms < 0) throw new RangeError('business time runs forward');
  let left = ms;
  let at = start.getTime();
  if (left === 0) return new Date(at);
  for (const { from, to } of openingsFrom(start, calendar)) {
    if (to <= at) continue;
    at = Math.max(at, from);
    if (left <= to - at) break;
    left -= to - at;
    at = to;
  }
  return new Date(at + left);
}

/** Milliseconds of business time from `from` to `to`; 0 when `to` is not later. Sums of periods stay exact. */
export function businessMsBetween(from: Date, to: Date, calendar: BusinessCalendar): number {
  let sum = 0;
  if (to <= from) return sum;
  for (const opening of openingsFrom(from, calendar)) {
    if (opening.from >= to.getTime()) break;
    sum += Math.max(0, Math.min(opening.to, to.getTime()) - Math.max(opening.from, from.getTime()));
  }
  return sum;
}

/** Whole minutes of business time from `from` to `to`; 0 when `to` is not later. */
export function businessMinutesBetween(from: Date, to: Date, calendar: BusinessCalendar): number {
  return Math.floor(businessMsBetween(from, to, calendar) / MINUTE_MS);
}

/** The same time of day `days` business days later (D19: a resolved request closes after five). */
export function addBusinessDays(start: Date, days: number, calendar: BusinessCalendar): Date {
  const { date, minute } = wallTime(start, calendar.zone);
  const withinMinute = start.getTime() % MINUTE_MS;
  const target = nthBusinessDay(date, days, calendar);
  return new Date(atWallTime(target, minute, calendar.zone).getTime() + withinMinute);
}

/** The `days`-th business day after `date`; `date` itself for 0, open or not. */
export function nthBusinessDay(date: BusinessDate, days: number, calendar: BusinessCalendar): BusinessDate {
  let day = date;
  for (let found = 0; found < days;) {
    day = addCalendarDays(day, 1);
    if (isBusinessDay(day, calendar)) found += 1;
  }
  return day;
}
