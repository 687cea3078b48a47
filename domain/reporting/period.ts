/** The days that a commercial report counts, and the same days a year before. */
import { addDays, addMonths, type BusinessDate } from '../dates/businessDate';
import { fiscalYearDays, fiscalYearOf } from '../dates/fiscalYear';

export interface Period {
  from: BusinessDate;
  /** Included. */
  to: BusinessDate;
  /** Null for days that somebody chose themselves. */
  fiscalYear: number | null;
}

export interface PeriodAsked {
  fiscalYear?: number | undefined;
  from?: BusinessDate | undefined;
  to?: BusinessDate | undefined;
}

/** The fiscal year asked for, else the days asked for, else the fiscal year of today ⚙ (D22). */
export function periodOf({ fiscalYear, from, to }: PeriodAsked, today: BusinessDate, startMonth: number): Period {
  if (fiscalYear === undefined && from !== undefined && to !== undefined) return { from, to, fiscalYear: null };
  const year = fiscalYear ?? fiscalYearOf(today, startMonth);
  const { first, last } = fiscalYearDays(year, startMonth);
  return { from: first, to: last, fiscalYear: year };
}

const endsAMonth = (day: BusinessDate): boolean => addDays(day, 1).endsWith('-01');
/** From the 28th of February of a common year to the 29th of a leap year: the last day of a month stays one. */
const sameDayOfTheYearBefore = (day: BusinessDate): BusinessDate =>
  endsAMonth(day) ? addDays(addMonths(addDays(day, 1), -12), -1) : addMonths(day, -12);

/**
 * N-1: the same days a year before (requirement 237). Of a period that still runs, only the part that has passed is compared:
 * half a year against a whole one would look like a loss.
 */
export function yearBefore(
  { from, to }: Pick<Period, 'from' | 'to'>,
  today: BusinessDate,
): { from: BusinessDate; to: BusinessDate } {
  const reached = from <= today && today < to ? today : to;
  return { from: addMonths(from, -12), to: sameDayOfTheYearBefore(reached) };
}

/** The fiscal years that a report offers, the current one first. */
export function fiscalYearsOffered(today: BusinessDate, startMonth: number): number[] {
  const current = fiscalYearOf(today, startMonth);
  return [current, current - 1, current - 2, current - 3];
}
