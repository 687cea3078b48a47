import { acceptanceValidUntil, isAcceptanceValid } from './validity';

test.each([
  ['2026-11-24', 12, '2027-11-24'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
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
