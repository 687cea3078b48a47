import fc from 'fast-check';
import { catalogueLineTotal, lineTotal, proposalTotals } from './lines';

const line = (more: Partial<Parameters<typeof proposalTotals>[0][number]> = {}) => ({
  quantityHundredths: 100,
  unitPriceCents: 10_000,
  cataloguePriceCents: 10_000,
  discountBasisPoints: 0,
  vatBasisPoints: 2000,
  ...more,
});

describe('the total of a line', () => {
  test.each([
    ['24.00 h at 80.00', 2400, 8000, 0, 192_000],
    ['a quantity of zero', 0, 30_000, 0, 0],
    ['a price of zero', 2400, 0, 0, 0],
    ['a discount of 5 %', 100, 10_000, 500, 9500],
    ['a discount of 100 %', 100, 10_000, 10_000, 0],
    ['a half cent, rounded up', 50, 1, 0, 1],
    ['less than half a cent', 49, 1, 0, 0],
    ['33.33 % of 0.03', 100, 3, 3333, 2],
  ])('%s', (_name, quantityHundredths, unitPriceCents, discountBasisPoints, total) => {
    expect(lineTotal({ quantityHundredths, unitPriceCents, discountBasisPoints })).toBe(total);
  });

  test('ignores a forced price when it is valued from the catalogue', () => {
    expect(catalogueLineTotal(line({ unitPriceCents: 1, discountBasisPoints: 9000 }))).toBe(10_000);
  });

  test('is refused when it does not fit', () => {
    expect(() => lineTotal(line({ quantityHundredths: 1_000_000, unitPriceCents: Number.MAX_SAFE_INTEGER }))).toThrow(
      'amount_too_large',
    );
  });
});

describe('the totals of a proposal', () => {
  test('the standard accounting lines make 3 340.00 excluding VAT and 4 008.00 including it', () => {
    const totals = proposalTotals([
      line({ quantityHundredths: 2400, unitPriceCents: 8000 }),
      line({ quantityHundredths: 800, unitPriceCents: 10_000 }),
      line({ quantityHundredths: 400, unitPriceCents: 15_500 }),
      line({ quantityHundredths: 0, unitPriceCents: 100 }),
    ]);
    expect(totals).toMatchObject({ exclVatCents: 334_000, vatCents: 66_800, inclVatCents: 400_800 });
  });

  test('VAT is rounded once per rate, not once per line', () => {
    const penny = line({ unitPriceCents: 2 });
    expect(proposalTotals([penny, penny, penny]).vat).toEqual([{ vatBasisPoints: 2000, baseCents: 6, vatCents: 1 }]);
  });

  test('each rate has its own share, the highest first', () => {
    expect(proposalTotals([line({ vatBasisPoints: 550 }), line(), line({ vatBasisPoints: 0 })]).vat).toEqual([
      { vatBasisPoints: 2000, baseCents: 10_000, vatCents: 2000 },
      { vatBasisPoints: 550, baseCents: 10_000, vatCents: 550 },
      { vatBasisPoints: 0, baseCents: 10_000, vatCents: 0 },
    ]);
  });

  test('an empty proposal is worth nothing', () => {
    expect(proposalTotals([])).toEqual({ exclVatCents: 0, vat: [], vatCents: 0, inclVatCents: 0 });
  });

  test('the bases of the rates always add up to the total excluding VAT', () => {
    const lines = fc.array(
      fc.record({
        quantityHundredths: fc.integer({ min: 0, max: 100_000 }),
        unitPriceCents: fc.integer({ min: 0, max: 1_000_000 }),
        cataloguePriceCents: fc.integer({ min: 0, max: 1_000_000 }),
        discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
        vatBasisPoints: fc.constantFrom(0, 550, 1000, 2000),
      }),
    );
    fc.assert(
      fc.property(lines, (some) => {
        const totals = proposalTotals(some);
        expect(totals.vat.reduce((sum, share) => sum + share.baseCents, 0)).toBe(totals.exclVatCents);
      }),
    );
  });
});
