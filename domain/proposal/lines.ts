import type { Cents } from '../money/cents';

/** How a line is worked and billed, as the catalogue says. */
export const lineKinds = ['planned', 'regie', 'complement', 'fixed'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Planned lines alone get a planning block: régie earns at each time entry (requirement 177), and no hours are no block. */
export function isPlanned(line: { kind: LineKind; quantityHundredths: number }): boolean {
  return line.kind === 'planned' && line.quantityHundredths > 0;
}

/** A sale price other than the catalogue's has to be declared as forced (requirement 161). */
export function priceMustBeForced(line: { unitPriceCents: Cents; cataloguePriceCents: Cents; priceForced: boolean }): boolean {
  return line.unitPriceCents !== line.cataloguePriceCents && !line.priceForced;
}
