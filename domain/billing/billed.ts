import { compareDates, type BusinessDate } from '../dates/businessDate';
import { sumCents, type Cents } from '../money/cents';
import { billingSchedule, type BillingRhythm, type Instalment } from './schedule';

export function totalCents(instalments: readonly Instalment[]): Cents {
  return sumCents(instalments.map(({ amountCents }) => amountCents));
}

/** What the schedule has billed so far: instalments whose day has come. */
export function billedCents(instalments: readonly Instalment[], today: BusinessDate): Cents {
  return totalCents(instalments.filter(({ dueOn }) => compareDates(dueOn, today) <= 0));
}

export function leftToBillCents(instalments: readonly Instalment[], today: BusinessDate): Cents {
  return totalCents(instalments) - billedCents(instalments, today);
}

export interface NewRhythm {
  rhythm: BillingRhythm;
  firstOn: BusinessDate;
  /** The mission's end: no instalment falls later, except the first. */
  lastOn: BusinessDate;
  /** Taken off the rest and billed on the first day. */
  depositCents: Cents;
}

/**
 * The instalments that replace those still to come. What was billed is not touched, and the sum of both stays the total
 * to the cent.
 */
export function rescheduled(
  instalments: readonly Instalment[],
  today: BusinessDate,
  { rhythm, firstOn, lastOn, depositCents }: NewRhythm,
): Instalment[] {
  const spread = billingSchedule(leftToBillCents(instalments, today) - depositCents, rhythm, firstOn, lastOn);
  return spread.map((one, index) => (index === 0 ? { ...one, amountCents: one.amountCents + depositCents } : one));
}
