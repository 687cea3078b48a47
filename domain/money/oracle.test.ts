/** Ten thousand proposals, each totalled a second time by a decimal library that knows nothing of cents. */
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { formatAmount } from './cents';
import { proposalTotals, type PricedLine } from './lines';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const cent = (amount: Decimal) => amount.toDecimalPlaces(2);

interface WrittenLine {
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  vatPercent: string;
}

/** As one does on paper: each line to the cent, VAT once per rate on the sum of its lines. */
function onPaper(lines: readonly WrittenLine[]) {
  const nets = lines.map(({ quantity, unitPrice, discountPercent, vatPercent }) => ({
    vatPercent,
    net: cent(new Exact(quantity).times(unitPrice).times(new Exact(100).minus(discountPercent)).div(100)),
  }));
  const sum = (amounts: readonly Decimal[]) => amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
  const rates = [...new Set(nets.map(({ vatPercent }) => vatPercent))];
  const net = sum(nets.map((line) => line.net));
  const vat = sum(
    rates.map((rate) =>
      cent(
        sum(nets.filter(({ vatPercent }) => vatPercent === rate).map((line) => line.net))
          .times(rate)
          .div(100),
      ),
    ),
  );
  return { net: net.toFixed(2), vat: vat.toFixed(2), gross: net.plus(vat).toFixed(2) };
}

const written = (line: PricedLine): WrittenLine => ({
  quantity: formatAmount(line.quantityHundredths),
  unitPrice: formatAmount(line.unitPriceCents),
  discountPercent: formatAmount(line.discountBasisPoints),
  vatPercent: formatAmount(line.vatBasisPoints),
});

const line = fc.record({
  quantityHundredths: fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 9_999_999 })),
  unitPriceCents: fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 999_999_999 })),
  cataloguePriceCents: fc.constant(0),
  discountBasisPoints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 })),
  vatBasisPoints: fc.constantFrom(0, 210, 550, 850, 1000, 2000),
});

test('totals of 10 000 random proposals equal the decimal oracle to the cent', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { exclVatCents, vatCents, inclVatCents } = proposalTotals(lines);
      expect({
        net: formatAmount(exclVatCents),
        vat: formatAmount(vatCents),
        gross: formatAmount(inclVatCents),
      }).toEqual(onPaper(lines.map(written)));
    }),
    { numRuns: 10_000 },
  );
});
