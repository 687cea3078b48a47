import { mailFateOf } from './mailFate';

const at = new Date('2026-11-24T08:00:00Z');
const [waits, left, rejected] = [
  { sentAt: null, rejectedAt: null },
  { sentAt: at, rejectedAt: null },
  { sentAt: at, rejectedAt: at },
];

test.each([
  ['off', null, null, 'off'],
  ['off', at, null, 'off'],
  ['now', null, null, 'waiting'],
  ['now', at, waits, 'waiting'],
  ['now', null, left, 'left'],
  ['now', null, rejected, 'undeliverable'],
  ['digest', null, null, 'waitsForDigest'],
  ['digest', at, null, 'readBefore'],
  ['digest', null, waits, 'waitsForDigest'],
  ['digest', at, waits, 'waitsForDigest'],
  ['digest', at, left, 'inDigest'],
  ['digest', null, rejected, 'undeliverable'],
] as const)('mail %s, read %s, carrier %j: %s', (mail, readAt, carrier, fate) => {
  expect(mailFateOf({ mail, readAt, carrier })).toBe(fate);
});
