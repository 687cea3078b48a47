import type { Cents } from '../../money/cents';
import { addMonths, compareDates, type BusinessDate } from '../../dates/businessDate';

export interface Instalment {
  dueOn: BusinessDate;
  amountCents: Cents;
}

/**
 * The billing schedule of an order (D14): one instalment, or one a month from the first to the mission's end. The
 * cents that do not divide go to the first ones, so that the sum is the total exactly.
 */
export function billingSchedule(totalCents: Cents, mode: 'single' | 'monthly', firstOn: BusinessDate, lastOn: BusinessDate): Instalment[] {
  if (mode === 'single') return [{ dueOn: firstOn, amountCents: totalCents }];
  const days: BusinessDate[] = [];
  for (let month = 0; month === 0 || compareDates(addMonths(firstOn, month), lastOn) <= 0; month += 1) days.push(addMonths(firstOn, month));
  const share = Math.floor(totalCents / days.length);
  const rest = totalCents - share * days.length;
  return days.map((dueOn, index) => ({ dueOn, amountCents: share + (index < rest ? 1 : 0) }));
}
