import type { Cents } from './cents';
import { sumCents, toCents } from './cents';
import { divideHalfUp } from './rounding';

/** A proposal line as far as its price goes. Quantities in hundredths, percentages in basis points (500 = 5 %). */
export interface PricedLine {
  quantityHundredths: number;
  unitPriceCents: Cents;
  cataloguePriceCents: Cents;
  discountBasisPoints: number;
  vatBasisPoints: number;
}

export interface VatShare {
  vatBasisPoints: number;
  baseCents: Cents;
  vatCents: Cents;
}

export interface ProposalTotals {
  exclVatCents: Cents;
  vat: VatShare[];
  vatCents: Cents;
  inclVatCents: Cents;
}

const WHOLE = 10_000n;
const HUNDREDTHS = 100n;

/** Quantity × unit price × (1 − discount), rounded once to the cent. */
export function lineTotal(line: Omit<PricedLine, 'cataloguePriceCents' | 'vatBasisPoints'>): Cents {
  const gross = BigInt(line.quantityHundredths) * BigInt(line.unitPriceCents);
  return toCents(divideHalfUp(gross * (WHOLE - BigInt(line.discountBasisPoints)), HUNDREDTHS * WHOLE));
}

/** What the line would cost at the catalogue price and without discount (D12). */
export function catalogueLineTotal(line: Pick<PricedLine, 'quantityHundredths' | 'cataloguePriceCents'>): Cents {
  return toCents(divideHalfUp(BigInt(line.quantityHundredths) * BigInt(line.cataloguePriceCents), HUNDREDTHS));
}

/** Totals of a proposal. VAT is rounded once per rate on the sum of its lines, not line by line: an invoice does the same. */
export function proposalTotals(lines: readonly PricedLine[]): ProposalTotals {
  const exclVatCents = sumCents(lines.map(lineTotal));
  const vat = vatByRate(lines);
  const vatCents = sumCents(vat.map((share) => share.vatCents));
  return { exclVatCents, vat, vatCents, inclVatCents: sumCents([exclVatCents, vatCents]) };
}

function vatByRate(lines: readonly PricedLine[]): VatShare[] {
  const rates = [...new Set(lines.map((line) => line.vatBasisPoints))].sort((a, b) => b - a);
  return rates.map((vatBasisPoints) => {
    const baseCents = sumCents(lines.filter((line) => line.vatBasisPoints === vatBasisPoints).map(lineTotal));
    return {
      vatBasisPoints,
      baseCents,
      vatCents: toCents(divideHalfUp(BigInt(baseCents) * BigInt(vatBasisPoints), WHOLE)),
    };
  });
}
