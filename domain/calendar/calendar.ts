import type { BusinessDate } from '../dates/businessDate';
import { dayParts, isoWeekday } from '../dates/businessDate';
import type { Zone } from '../dates/zone';
import { europeParis } from '../dates/zone';
import type { HolidayRule } from './holidays';
import { holidaysBy } from './holidays';

/** An opening, in minutes after midnight on the wall clock; `to` is excluded. */
export interface OpeningHours {
  from: number;
  to: number;
}

/** Openings of each weekday, 1 (Monday) to 7 (Sunday), in order and apart from each other. A weekday left out is closed. */
export type WeeklyHours = Partial<Record<number, readonly OpeningHours[]>>;

/** When an office works. Everything that counts business time receives one. */
export interface BusinessCalendar {
  zone: Zone;
  weeklyHours: WeeklyHours;
  holidays: (year: number) => readonly BusinessDate[];
}

const OFFICE_DAY: readonly OpeningHours[] = [
  { from: 9 * 60, to: 12 * 60 + 30 },
  { from: 14 * 60, to: 18 * 60 },
];

/** Monday to Friday, 9:00-12:30 and 14:00-18:00: 7 h 30 a day (D20). */
export const OFFICE_HOURS: WeeklyHours = { 1: OFFICE_DAY, 2: OFFICE_DAY, 3: OFFICE_DAY, 4: OFFICE_DAY, 5: OFFICE_DAY };

/** The calendar of an office in mainland France, by the holidays of its region. */
export function officeCalendar(holidays: HolidayRule, weeklyHours: WeeklyHours = OFFICE_HOURS): BusinessCalendar {
  return { zone: europeParis, weeklyHours, holidays: holidaysBy[holidays] };
}

/** The openings of a day: none on a holiday. */
export function openingsOn(date: BusinessDate, calendar: BusinessCalendar): readonly OpeningHours[] {
  if (calendar.holidays(dayParts(date).year).includes(date)) return [];
  return calendar.weeklyHours[isoWeekday(date)] ?? [];
}

export function isBusinessDay(date: BusinessDate, calendar: BusinessCalendar): boolean {
  return openingsOn(date, calendar).length > 0;
}
