import type { BusinessDate } from './businessDate';
import { addDays, addMonths, dayParts, toBusinessDate } from './businessDate';

/** The firm's year starts on 1 October unless the setting `fiscalYearStartMonth` says otherwise (D22). */
export const DEFAULT_START_MONTH = 10;

/** A fiscal year carries the number of the calendar year in which it ends: 1 October 2026 opens 2027. */
export function fiscalYearOf(date: BusinessDate, startMonth: number): number {
  const { year, month } = dayParts(date);
  return startMonth > 1 && month >= startMonth ? year + 1 : year;
}

/** `27`, as proposal numbers carry it (D29). */
export function fiscalYearDigits(fiscalYear: number): string {
  return (fiscalYear % 100).toString().padStart(2, '0');
}

/** `FY27`, as the label of priority targets carries it (D22, requirement 214). */
export function fiscalYearLabel(fiscalYear: number): string {
  return `FY${fiscalYearDigits(fiscalYear)}`;
}

/** First and last day of a fiscal year. */
export function fiscalYearDays(fiscalYear: number, startMonth: number): { first: BusinessDate; last: BusinessDate } {
  const first = toBusinessDate({ year: startMonth > 1 ? fiscalYear - 1 : fiscalYear, month: startMonth, day: 1 });
  return { first, last: addDays(addMonths(first, 12), -1) };
}
