import { todayInParis } from '../dates/zone';
import { acceptanceValidUntil, isAcceptanceValid } from './validity';

test.each([
  ['2026-11-24', 12, '2027-11-24'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-02-28', 12, '2028-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-10-31', 12, '2027-10-31'],
  ['2026-11-24', 0, '2026-11-24'],
])('granted on %s for %d months, it is valid until %s', (grantedOn, months, until) => {
  expect(acceptanceValidUntil(grantedOn, months)).toBe(until);
});

test.each([
  ['2027-11-23', true],
  ['2027-11-24', true],
  ['2027-11-25', false],
])('on %s an acceptance valid until 2027-11-24 may be reused: %s', (today, valid) => {
  expect(isAcceptanceValid('2027-11-24', today)).toBe(valid);
});

/** Its day ends at midnight in Paris, in winter, in summer, in the nights when the clocks change and on 29 February. */
test.each([
  ['2027-11-24', '2027-11-24T22:59:59.999Z', '2027-11-24T23:00:00Z'],
  ['2027-06-30', '2027-06-30T21:59:59.999Z', '2027-06-30T22:00:00Z'],
  ['2027-03-27', '2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00Z'],
  ['2027-03-28', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00Z'],
  ['2027-10-30', '2027-10-30T21:59:59.999Z', '2027-10-30T22:00:00Z'],
  ['2027-10-31', '2027-10-31T22:59:59.999Z', '2027-10-31T23:00:00Z'],
  ['2028-02-29', '2028-02-29T22:59:59.999Z', '2028-02-29T23:00:00Z'],
  ['2027-12-31', '2027-12-31T22:59:59.999Z', '2027-12-31T23:00:00Z'],
])('valid until %s, it is valid at %s and no more at %s', (until, last, over) => {
  expect([last, over].map((instant) => isAcceptanceValid(until, todayInParis(new Date(instant))))).toEqual([
    true,
    false,
  ]);
});
