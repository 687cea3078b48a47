import { weightedAmount } from './weighted';

test.each([
  [1_000_000, 10, 100_000],
  [1_000_000, 100, 1_000_000],
  [1_000_000, 0, 0],
  [5, 10, 1],
  [4, 10, 0],
  [0, 60, 0],
  [Number.MAX_SAFE_INTEGER, 60, 5_404_319_552_844_595],
])('%d cents weighted at %d %% are %d cents', (amount, percent, weighted) => {
  expect(weightedAmount(amount, percent)).toBe(weighted);
});
