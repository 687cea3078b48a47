import { acceptanceStanding } from './standing';

test.each([
  [null, null, 'none'],
  [null, 'draft', 'none'],
  [null, 'submitted', 'requested'],
  [null, 'in_progress', 'requested'],
  [null, 'returned', 'requested'],
  [null, 'waiting', 'requested'],
  [null, 'refused', 'refused'],
  [null, 'cancelled', 'none'],
  // its last day still counts
  ['2026-11-24', null, 'granted'],
  ['2026-11-24', 'submitted', 'granted'],
  // what a closed request granted is over, and so is the request
  ['2026-11-23', 'closed', 'none'],
  ['2026-11-23', 'resolved', 'none'],
  ['2026-11-23', 'submitted', 'requested'],
] as const)('granted until %s, asked for by a request in %s: %s (D6, D18)', (grantedUntil, requestStatus, standing) => {
  expect(acceptanceStanding({ grantedUntil, requestStatus }, '2026-11-24')).toBe(standing);
});
