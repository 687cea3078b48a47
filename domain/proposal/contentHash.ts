import type { Cents } from '../money/cents';

/** What an approval is bound to, line by line. Who does the work, and when, is not part of it. */
export interface ContentLine {
  productId: string;
  label: string;
  /** "Suite de libellé", printed after it; null or absent where nothing follows. */
  suffix?: string | null;
  quantityHundredths: number;
  unitPriceCents: Cents;
  discountBasisPoints: number;
  vatBasisPoints: number;
}

/**
 * The text to hash (D12): the same content gives the same text, any change another, a change of order included.
 * Hashing happens outside: domain has no cryptography. Changing this text voids every approval that is under way.
 */
export function canonicalContent(lines: readonly ContentLine[]): string {
  return JSON.stringify(
    lines.map((line) => [
      line.productId,
      line.label,
      line.quantityHundredths,
      line.unitPriceCents,
      line.discountBasisPoints,
      line.vatBasisPoints,
      // absent where there is none, so that what was approved before there were any still is
      ...(line.suffix ? [line.suffix] : []),
    ]),
  );
}
