import { readRetryAfter } from './retryAfter';
import { createThrottle } from './throttle';

test('lets a burst pass, then one call for each share of a second', () => {
  let clock = 0;
  const throttle = createThrottle(4, () => clock);
  expect([1, 2, 3, 4, 5, 6].map(() => throttle.take(10_000).waitMs)).toEqual([0, 0, 0, 0, 250, 500]);
  clock = 2000;
  expect(throttle.take(0)).toEqual({ granted: true, waitMs: 0 });
});

test('a turn that comes too late is not taken', () => {
  const throttle = createThrottle(1, () => 0);
  throttle.take(0);
  expect(throttle.take(500)).toEqual({ granted: false, waitMs: 1000 });
  expect(throttle.take(1000)).toEqual({ granted: true, waitMs: 1000 });
});

test('a pause holds every turn until it is over', () => {
  let clock = 0;
  const throttle = createThrottle(4, () => clock);
  throttle.pause(3000);
  expect(throttle.take(100)).toEqual({ granted: false, waitMs: 3000 });
  clock = 3000;
  expect(throttle.take(0).granted).toBe(true);
});

test.each([
  ['2', 2],
  [' 30 ', 30],
  ['0', 1],
  ['999999', 3600],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['Thu, 01 Jan 1970 00:00:05 GMT', 5],
  ['Wed, 31 Dec 1969 23:00:00 GMT', 1],
])('reads Retry-After %p as %p seconds', (header, seconds) => {
  expect(readRetryAfter(header, 0)).toBe(seconds);
});
