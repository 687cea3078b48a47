import { flipSort, sortDirection } from './sort';

test.each([
  [undefined, 'due', undefined, 'due'],
  ['due', 'due', 'ascending', '-due'],
  ['-due', 'due', 'descending', 'due'],
  ['amount', 'due', undefined, 'due'],
])('sorted by %s, column %s is %s and a click asks for %s', (sort, key, direction, next) => {
  expect([sortDirection(sort, key), flipSort(sort, key)]).toEqual([direction, next]);
});
