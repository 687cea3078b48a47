import fc from 'fast-check';
import { compareDiscount, overallDiscountBasisPoints, proposalValue } from './discount';

const line = {
  quantityHundredths: 1000,
  unitPriceCents: 10_000,
  cataloguePriceCents: 10_000,
  discountBasisPoints: 0,
  vatBasisPoints: 2000,
};

describe('the overall discount', () => {
  test.each([
    ['no discount', 100_000, 100_000, 0, -1],
    ['exactly 5.00 %', 95_000, 100_000, 500, 0],
    ['one cent more than 5.00 %', 94_999, 100_000, 501, 1],
    ['one cent less than 5.00 %', 95_001, 100_000, 500, -1],
    ['5.000000001 %, which floats lose', 94_999_999_999, 100_000_000_000, 501, 1],
    ['a price above the catalogue', 110_000, 100_000, -1000, -1],
    ['everything given away', 0, 100_000, 10_000, 1],
    ['nothing in the catalogue and nothing asked', 0, 0, 0, -1],
    ['nothing in the catalogue and a price asked', 5000, 0, 0, -1],
  ] as const)('%s', (_name, netCents, catalogueCents, basisPoints, comparedTo5) => {
    expect(overallDiscountBasisPoints({ netCents, catalogueCents })).toBe(basisPoints);
    expect(compareDiscount({ netCents, catalogueCents }, 500)).toBe(comparedTo5);
  });

  test('a forced price counts like a discount', () => {
    const value = proposalValue([line, { ...line, unitPriceCents: 8000 }]);
    expect(value).toEqual({ netCents: 180_000, catalogueCents: 200_000 });
    expect(overallDiscountBasisPoints(value)).toBe(1000);
  });

  test('a discount line and a dearer line offset each other: the whole proposal counts', () => {
    const value = proposalValue([
      { ...line, discountBasisPoints: 1000 },
      { ...line, unitPriceCents: 11_000 },
    ]);
    expect(overallDiscountBasisPoints(value)).toBe(0);
  });

  test('the figure shown is over a threshold exactly when the comparison says so', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 10_000 }), (netCents, catalogueCents, threshold) => {
        const value = { netCents, catalogueCents };
        expect(overallDiscountBasisPoints(value) > threshold).toBe(compareDiscount(value, threshold) > 0);
      }),
    );
  });
});
