import type { Cents } from '../money/cents';

/** How a line is worked and billed, as the catalogue says. */
export const lineKinds = ['planned', 'regie', 'complement', 'fixed'] as const;
export type LineKind = (typeof lineKinds)[number];

/** How a line is billed (requirement 156): at its price, or by the hours that were worked. */
export const billingModes = ['fixed', 'time_spent'] as const;
export type BillingMode = (typeof billingModes)[number];

export const periodicities = ['once', 'monthly', 'quarterly', 'yearly'] as const;
export type Periodicity = (typeof periodicities)[number];

/** A line of a kind starts with this: advice by the hour is billed by the hour (requirement 177). */
export function billingModeOf(kind: LineKind): BillingMode {
  return kind === 'regie' ? 'time_spent' : 'fixed';
}

/** Planned lines alone get a planning block: régie earns at each time entry (requirement 177), and no hours are no block. */
export function isPlanned(line: { kind: LineKind; quantityHundredths: number }): boolean {
  return line.kind === 'planned' && line.quantityHundredths > 0;
}

/** A sale price other than the catalogue's has to be declared as forced (requirement 161). */
export function priceMustBeForced(line: {
  unitPriceCents: Cents;
  cataloguePriceCents: Cents;
  priceForced: boolean;
}): boolean {
  return line.unitPriceCents !== line.cataloguePriceCents && !line.priceForced;
}
