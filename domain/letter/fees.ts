/** The fees as both papers show them: what is ordered, what may be asked for by the hour, and the totals. */
import { frenchDecimal, frenchEuros, frenchPercent } from '../french/figures';
import { french } from '../french/typography';
import { lineTotal, proposalTotals } from '../money/lines';
import type { LetterFacts, LetterLine } from './facts';
import type { Block } from './printed';

/** What is ordered; a line at zero is either a rate for extra work or was kept for later. */
export function orderedLines(lines: readonly LetterLine[]): LetterLine[] {
  return lines.filter(({ quantityHundredths }) => quantityHundredths > 0);
}

/** Extra advice at its hourly rate: nothing is ordered yet (requirement 175). */
function ratedLines(lines: readonly LetterLine[]): LetterLine[] {
  return lines.filter(
    ({ kind, quantityHundredths, unitPriceCents }) =>
      kind === 'regie' && quantityHundredths === 0 && unitPriceCents > 0,
  );
}

/** @returns the table of fees with totals excluding and including VAT, to the cent */
export function feeTable({ lines }: Pick<LetterFacts, 'lines'>): Block {
  const ordered = orderedLines(lines);
  const discounted = ordered.some(({ discountBasisPoints }) => discountBasisPoints > 0);
  const { exclVatCents, vat, inclVatCents } = proposalTotals(ordered);
  return {
    kind: 'table',
    columns: [
      { title: 'Prestation' },
      { title: 'Quantité', figure: true },
      { title: 'Prix unitaire HT', figure: true },
      ...(discounted ? [{ title: 'Remise', figure: true } as const] : []),
      { title: 'Total HT', figure: true },
    ],
    rows: ordered.map((line) => [
      french(line.suffix ? `${line.label} – ${line.suffix}` : line.label),
      frenchDecimal(line.quantityHundredths),
      frenchEuros(line.unitPriceCents),
      ...(discounted ? [line.discountBasisPoints === 0 ? '' : frenchPercent(line.discountBasisPoints)] : []),
      frenchEuros(lineTotal(line)),
    ]),
    totals: [
      { label: 'Total HT', value: frenchEuros(exclVatCents), main: true },
      ...vat
        .filter(({ baseCents }) => baseCents > 0)
        .map(({ vatBasisPoints, vatCents }) => ({
          label: `TVA à ${frenchPercent(vatBasisPoints)}`,
          value: frenchEuros(vatCents),
        })),
      { label: 'Total TTC', value: frenchEuros(inclVatCents), main: true },
    ],
  };
}

/** The rates of extra work, or nothing when the offer has none. */
export function rateTable({ lines }: Pick<LetterFacts, 'lines'>): Block[] {
  const rated = ratedLines(lines);
  if (rated.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: french(
        'Les travaux demandés en plus de ce qui précède sont facturés au temps passé, après accord, aux taux suivants :',
      ),
    },
    {
      kind: 'table',
      columns: [{ title: 'Travaux complémentaires' }, { title: 'Taux horaire HT', figure: true }],
      rows: rated.map(({ label, unitPriceCents }) => [french(label), frenchEuros(unitPriceCents)]),
    },
  ];
}
