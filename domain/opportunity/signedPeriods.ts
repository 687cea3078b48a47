/** "Mes propositions commerciales signées" (requirement 104): the calendar periods that run (D31). */
import { dayParts, toBusinessDate, type BusinessDate } from '../dates/businessDate';

export const signedPeriods = ['month', 'quarter', 'half', 'year'] as const;
export type SignedPeriod = (typeof signedPeriods)[number];

const months: Readonly<Record<SignedPeriod, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The first day of each. */
export function periodsBegun(today: BusinessDate): Record<SignedPeriod, BusinessDate> {
  const { year, month } = dayParts(today);
  const begun = (period: SignedPeriod) =>
    toBusinessDate({ year, month: month - ((month - 1) % months[period]), day: 1 });
  return { month: begun('month'), quarter: begun('quarter'), half: begun('half'), year: begun('year') };
}
