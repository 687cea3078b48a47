import { crosses } from './threshold';

test.each([
  // "plus de 10 000 €": equality passes
  [1_000_000, '>', 1_000_000, false],
  [1_000_001, '>', 1_000_000, true],
  [999_999, '>', 1_000_000, false],
  [1_000_000, '>=', 1_000_000, true],
  [999_999, '>=', 1_000_000, false],
  [0, '>', 0, false],
  [0, '>=', 0, true],
  [1_000_000, '=', 1_000_000, true],
  [1_000_001, '=', 1_000_000, false],
] as const)('%d %s %d is crossed: %s', (measure, operator, value, crossed) => {
  expect(crosses(measure, { value, operator })).toBe(crossed);
});
