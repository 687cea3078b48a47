import { billedCents, totalCents } from './billed';
import { settle } from './settle';

const instalments = [
  { dueOn: '2026-11-01', amountCents: 3333 },
  { dueOn: '2026-12-01', amountCents: 3333 },
  { dueOn: '2027-01-01', amountCents: 3334 },
];

test.each([
  ['2026-11-25', 'bill_now', [{ dueOn: '2026-11-25', amountCents: 6667 }], 0],
  ['2026-11-25', 'give_up', [], 6667],
  ['2027-01-01', 'give_up', [], 0],
  ['2027-01-01', 'bill_now', [], 0],
] as const)('on %s, %s', (today, remainder, settled, givenUpCents) => {
  expect(settle(instalments, today, remainder)).toEqual({ settled, givenUpCents });
});

test.each(['bill_now', 'give_up'] as const)(
  'with %s, billed, settled and given up are the total to the cent',
  (remainder) => {
    for (const today of ['2026-10-01', '2026-11-01', '2026-12-31', '2027-06-01']) {
      const { settled, givenUpCents } = settle(instalments, today, remainder);
      expect(billedCents(instalments, today) + totalCents(settled) + givenUpCents).toBe(10_000);
    }
  },
);
