import type { Cents } from '../money/cents';
import { addMonths, compareDates, type BusinessDate } from '../dates/businessDate';

export interface Instalment {
  dueOn: BusinessDate;
  amountCents: Cents;
}

export const billingRhythms = ['single', 'monthly', 'quarterly'] as const;
export type BillingRhythm = (typeof billingRhythms)[number];

const MONTHS: Readonly<Record<Exclude<BillingRhythm, 'single'>, number>> = { monthly: 1, quarterly: 3 };

/**
 * A billing schedule (D14): one instalment, or one a month or a quarter from the first to the mission's end. The cents
 * that do not divide go to the first ones, so that the sum is the total exactly.
 */
export function billingSchedule(
  totalCents: Cents,
  rhythm: BillingRhythm,
  firstOn: BusinessDate,
  lastOn: BusinessDate,
): Instalment[] {
  if (rhythm === 'single') return [{ dueOn: firstOn, amountCents: totalCents }];
  const days: BusinessDate[] = [];
  for (
    let next = firstOn;
    days.length === 0 || compareDates(next, lastOn) <= 0;
    next = addMonths(firstOn, days.length * MONTHS[rhythm])
  )
    days.push(next);
  const share = Math.floor(totalCents / days.length);
  const rest = totalCents - share * days.length;
  return days.map((dueOn, index) => ({ dueOn, amountCents: share + (index < rest ? 1 : 0) }));
}
