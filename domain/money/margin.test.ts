import { costOf, margin } from './margin';

test.each([
  [2400, 4800, 115_200],
  [150, 333, 500],
  [0, 4800, 0],
  [1, 50, 1],
])('%i hundredths at %i cost %i', (quantityHundredths, unitCostCents, cents) => {
  expect(costOf({ quantityHundredths, unitCostCents })).toBe(cents);
});

test.each([
  [10_000, 6000, 4000, 400],
  [10_000, 0, 10_000, 1000],
  [10_000, 12_500, -2500, -250],
  [30_000, 20_000, 10_000, 333],
  [0, 500, -500, null],
])('sold at %i for %i: %i left, %p per thousand', (netCents, costCents, left, permille) => {
  expect(margin({ netCents, costCents })).toEqual({ marginCents: left, permille });
});
