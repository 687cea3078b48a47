import type { BusinessDate } from '../dates/businessDate';
import { addMonths } from '../dates/businessDate';

/** Last day of a granted acceptance (D18): a period in months runs through the same day of its last month. */
export function acceptanceValidUntil(grantedOn: BusinessDate, validityMonths: number): BusinessDate {
  return addMonths(grantedOn, validityMonths);
}

/** Whether it may be reused on this day, in Paris; its last day still counts. */
export function isAcceptanceValid(validUntil: BusinessDate, today: BusinessDate): boolean {
  return today <= validUntil;
}
