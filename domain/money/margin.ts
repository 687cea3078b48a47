import { toCents, type Cents } from './cents';
import { divideHalfUp } from './rounding';

export interface CostedLine {
  quantityHundredths: number;
  /** What one unit costs the firm. */
  unitCostCents: Cents;
}

/** Quantity × cost, rounded once to the cent ("Charges", requirement 159). */
export function costOf({ quantityHundredths, unitCostCents }: CostedLine): Cents {
  return toCents(divideHalfUp(BigInt(quantityHundredths) * BigInt(unitCostCents), 100n));
}

/** What is left of a price once the work is paid for; the rate in thousandths, none where nothing is sold. */
export function margin({ netCents, costCents }: { netCents: Cents; costCents: Cents }): {
  marginCents: Cents;
  permille: number | null;
} {
  const marginCents = netCents - costCents;
  return {
    marginCents,
    permille: netCents <= 0 ? null : toCents(divideHalfUp(BigInt(marginCents) * 1000n, BigInt(netCents))),
  };
}
