import type { BusinessDate } from '../dates/businessDate';
import { addDays } from '../dates/businessDate';
import { easterSunday } from './easter';

/** Public holidays by place: as regions of the firm store them. */
export type HolidayRule = 'FR' | 'FR-ALSACE-MOSELLE';

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;
const GOOD_FRIDAY = -2;

/** The eleven public holidays of mainland France (code du travail, art. L3133-1), in order. */
export function frenchHolidays(year: number): BusinessDate[] {
  const easter = easterSunday(year);
  const movable = [EASTER_MONDAY, ASCENSION, WHIT_MONDAY].map((days) => addDays(easter, days));
  return [...FIXED.map((day) => `${year.toString()}-${day}`), ...movable].sort();
}

/** The same with Good Friday and 26 December, holidays of local law in Alsace and Moselle (code du travail, art. L3134-13). */
export function alsaceMoselleHolidays(year: number): BusinessDate[] {
  return [...frenchHolidays(year), addDays(easterSunday(year), GOOD_FRIDAY), `${year.toString()}-12-26`].sort();
}

export const holidaysBy: Record<HolidayRule, (year: number) => BusinessDate[]> = {
  FR: frenchHolidays,
  'FR-ALSACE-MOSELLE': alsaceMoselleHolidays,
};
