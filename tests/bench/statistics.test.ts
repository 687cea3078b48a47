import { spreadOf } from './statistics';

test.each([
  [[5], { count: 1, p50: 5, p95: 5, p99: 5 }],
  [[3, 1, 2, 4], { count: 4, p50: 2, p95: 4, p99: 4 }],
  [Array.from({ length: 100 }, (_, index) => 100 - index), { count: 100, p50: 50, p95: 95, p99: 99 }],
])('percentiles of %j by nearest rank', (values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
});
