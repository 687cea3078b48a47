import type { BusinessDate } from '../dates/businessDate';
import type { Cents } from '../money/cents';
import { leftToBillCents } from './billed';
import type { Instalment } from './schedule';

/** What becomes of what a mission had still to bill when it ends. */
export const remainders = ['bill_now', 'give_up'] as const;
export type Remainder = (typeof remainders)[number];

export interface Settlement {
  settled: readonly Instalment[];
  /** Taken off the order: with what stays, the total to the cent. */
  givenUpCents: Cents;
}

/** The instalments to come become one of today, or are given up. What was billed is not touched. */
export function settle(instalments: readonly Instalment[], today: BusinessDate, remainder: Remainder): Settlement {
  const left = leftToBillCents(instalments, today);
  if (left === 0) return { settled: [], givenUpCents: 0 };
  return remainder === 'bill_now'
    ? { settled: [{ dueOn: today, amountCents: left }], givenUpCents: 0 }
    : { settled: [], givenUpCents: left };
}
