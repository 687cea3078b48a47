import type { Cents } from './cents';
import { sumCents, toCents } from './cents';
import type { PricedLine } from './lines';
import { catalogueLineTotal, lineTotal } from './lines';

/** What a proposal asks, and what its lines would cost from the catalogue, both excluding VAT. */
export interface ProposalValue {
  netCents: Cents;
  catalogueCents: Cents;
}

const WHOLE = 10_000n;

export function proposalValue(lines: readonly PricedLine[]): ProposalValue {
  return { netCents: sumCents(lines.map(lineTotal)), catalogueCents: sumCents(lines.map(catalogueLineTotal)) };
}

/**
 * The overall discount of D12, 1 − net / catalogue, in basis points: a forced price counts like a discount.
 * Negative when the proposal costs more than the catalogue; 0 when the catalogue value is 0, since nothing was given away.
 * Rounded towards the larger discount, so that a figure shown as 5.00 % never stands beside a refusal at "> 5.00 %".
 */
export function overallDiscountBasisPoints({ netCents, catalogueCents }: ProposalValue): number {
  if (catalogueCents <= 0) return 0;
  const given = (BigInt(catalogueCents) - BigInt(netCents)) * WHOLE;
  const catalogue = BigInt(catalogueCents);
  const floor = given / catalogue;
  return toCents(given > 0n && given % catalogue !== 0n ? floor + 1n : floor);
}

/** −1, 0 or 1 as the discount is under, at or over the threshold. Compared as fractions: no rounding decides an approval. */
export function compareDiscount({ netCents, catalogueCents }: ProposalValue, thresholdBasisPoints: number): -1 | 0 | 1 {
  if (catalogueCents <= 0) return thresholdBasisPoints > 0 ? -1 : 0;
  const given = (BigInt(catalogueCents) - BigInt(netCents)) * WHOLE;
  const allowed = BigInt(thresholdBasisPoints) * BigInt(catalogueCents);
  if (given === allowed) return 0;
  return given < allowed ? -1 : 1;
}
