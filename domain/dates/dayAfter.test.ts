import { effectiveTheDayAfter } from './dayAfter';

test.each([
  ['a weekday', '2026-11-24T10:00:00Z', '2026-11-25T05:00:00.000Z'],
  ['just before midnight in Paris', '2026-11-24T22:59:59Z', '2026-11-25T05:00:00.000Z'],
  ['just after midnight in Paris', '2026-11-24T23:00:00Z', '2026-11-26T05:00:00.000Z'],
  ['early in the morning still waits for the next day', '2026-11-24T03:00:00Z', '2026-11-25T05:00:00.000Z'],
  ['a Friday takes effect on the Saturday', '2026-11-27T10:00:00Z', '2026-11-28T05:00:00.000Z'],
  ['Christmas Eve takes effect on the holiday', '2026-12-24T10:00:00Z', '2026-12-25T05:00:00.000Z'],
  ['the eve of the spring change', '2026-03-28T10:00:00Z', '2026-03-29T04:00:00.000Z'],
  ['the eve of the autumn change', '2026-10-24T10:00:00Z', '2026-10-25T05:00:00.000Z'],
])('an entry on %s', (_name, entered, effective) => {
  expect(effectiveTheDayAfter(new Date(entered)).toISOString()).toBe(effective);
});
