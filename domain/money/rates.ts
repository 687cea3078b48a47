import type { Cents } from './cents';
import { AmountError, toCents } from './cents';
import { divideHalfUp } from './rounding';

/** What one unit of a currency is worth in euro, in millionths: 1 083 400 means 1.08340. */
export type RateMillionths = number;

export const EURO_RATE: RateMillionths = 1_000_000;

const RATE = /^(0|[1-9]\d{0,8})(?:\.(\d{1,5}))?$/;

/** Reads a rate of at most five decimals, such as `1.08340`. Throws `amount_malformed`, also for zero. */
export function parseRate(text: string): RateMillionths {
  const parts = RATE.exec(text);
  if (parts === null) throw new AmountError('amount_malformed');
  const [, units = '', decimals = ''] = parts;
  const rate = Number(units) * EURO_RATE + Number(decimals.padEnd(6, '0'));
  if (rate === 0) throw new AmountError('amount_malformed');
  return rate;
}

/** Writes a rate with the five decimals that screens show, such as `1.00000` (requirement 111). */
export function formatRate(rate: RateMillionths): string {
  const hundredThousandths = divideHalfUp(BigInt(rate), 10n).toString().padStart(6, '0');
  return `${hundredThousandths.slice(0, -5)}.${hundredThousandths.slice(-5)}`;
}

/** As much in euro as an amount in euro may be: totals of thousands stay exact. */
export const mostEuroCents: Cents = 999_999_999_999;

/** The euro amount that is stored with the rate used (D9, requirement 113). Rounded half up, once. */
export function euroAmount(amount: Cents, rate: RateMillionths): Cents {
  return toCents(divideHalfUp(BigInt(amount) * BigInt(rate), BigInt(EURO_RATE)));
}
