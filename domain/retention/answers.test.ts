import { answersLetGoBefore } from './answers';

test.each([
  ['2026-11-27T10:00:00.000Z', '2026-08-29T10:00:00.000Z'],
  // Ninety times twenty-four hours, also across a change of the clocks.
  ['2026-04-01T00:30:00.000Z', '2026-01-01T00:30:00.000Z'],
])('at %s, what was answered before %s is let go', (now, before) =>
  expect(answersLetGoBefore(new Date(now)).toISOString()).toBe(before),
);
