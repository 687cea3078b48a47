import { toCents, type Cents } from '../money/cents';
import { divideHalfUp } from '../money/rounding';
import type { LineKind } from '../proposal/lines';

export interface PricedByHour {
  kind: LineKind;
  unitPriceCents: Cents;
  discountBasisPoints: number;
}

const MINUTES_AN_HOUR = 60n;
const WHOLE = 10_000n;

/** What firm time earns: on a line of régie its hours at their price (requirement 177); on any other nothing by itself. */
export function recognisedCents(
  { kind, unitPriceCents, discountBasisPoints }: PricedByHour,
  minutes: number,
): Cents | null {
  if (kind !== 'regie') return null;
  const gross = BigInt(minutes) * BigInt(unitPriceCents);
  return toCents(divideHalfUp(gross * (WHOLE - BigInt(discountBasisPoints)), MINUTES_AN_HOUR * WHOLE));
}
