/** A calendar day written `YYYY-MM-DD`, without hour or zone. Texts of this form sort like the days they name. */
export type BusinessDate = string;

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists, from 1900 to 9999: `2027-02-29` is false. */
export function isBusinessDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/** Splits a date. Throws a `RangeError` for a text that is no day: validate what comes from outside first. */
export function dayParts(date: BusinessDate): DayParts {
  if (!isBusinessDate(date)) throw new RangeError(`not a day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function toBusinessDate({ year, month, day }: DayParts): BusinessDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** −1, 0 or 1 as `a` is before, on or after `b`. */
export function compareDates(a: BusinessDate, b: BusinessDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(midnightUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return (midnightUtc(to) - midnightUtc(from)) / DAY_MS;
}

/**
 * The same day of the month `months` later or, where the month is shorter, its last day: 31 August + 6 is 28 or 29 February.
 * A period counted in months ends so in French law (code de procédure civile, art. 641).
 */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const { year, month, day } = dayParts(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return toBusinessDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(date: BusinessDate): number {
  return new Date(midnightUtc(date)).getUTCDay() || 7;
}

function midnightUtc(date: BusinessDate): number {
  const { year, month, day } = dayParts(date);
  return Date.UTC(year, month - 1, day);
}

function pad(value: number, length: number): string {
  return value.toString().padStart(length, '0');
}
