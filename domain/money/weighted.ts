import type { Cents } from './cents';
import { toCents } from './cents';
import { divideHalfUp } from './rounding';

/** Amount × probability, the probability being a whole percentage (D9). */
export function weightedAmount(amount: Cents, probabilityPercent: number): Cents {
  return toCents(divideHalfUp(BigInt(amount) * BigInt(probabilityPercent), 100n));
}
