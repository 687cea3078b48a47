import { sumCents } from '../money/cents';
import { billedCents, rescheduled } from './billed';
import type { BillingRhythm } from './schedule';

const instalments = [
  { dueOn: '2026-09-30', amountCents: 10_001 },
  { dueOn: '2026-10-31', amountCents: 10_001 },
  { dueOn: '2026-11-30', amountCents: 10_000 },
  { dueOn: '2026-12-31', amountCents: 10_000 },
];

test.each([
  ['2026-09-29', 0],
  ['2026-09-30', 10_001],
  ['2026-11-15', 20_002],
  ['2027-01-01', 40_002],
])('on %s, %d cents were billed', (today, cents) => {
  expect(billedCents(instalments, today)).toBe(cents);
});

test.each<[BillingRhythm, string, number, [string, number][]]>([
  ['single', '2026-12-15', 0, [['2026-12-15', 20_000]]],
  [
    'monthly',
    '2026-12-15',
    0,
    [
      ['2026-12-15', 6667],
      ['2027-01-15', 6667],
      ['2027-02-15', 6666],
    ],
  ],
  ['quarterly', '2026-12-15', 0, [['2026-12-15', 20_000]]],
  [
    'monthly',
    '2026-12-31',
    5000,
    [
      ['2026-12-31', 10_000],
      ['2027-01-31', 5000],
      ['2027-02-28', 5000],
    ],
  ],
])('%s from %s with %d of deposit', (rhythm, firstOn, depositCents, expected) => {
  const found = rescheduled(instalments, '2026-11-15', { rhythm, firstOn, lastOn: '2027-02-28', depositCents });
  expect(found.map(({ dueOn, amountCents }) => [dueOn, amountCents])).toEqual(expected);
});

test.each([1, 2, 3, 7, 11, 13])('%d cents less or more, billed and still to bill add up to the total', (odd) => {
  const uneven = instalments.map((one, index) => ({ ...one, amountCents: one.amountCents + odd * index }));
  for (const today of ['2026-09-01', '2026-10-01', '2026-12-01']) {
    const left = rescheduled(uneven, today, {
      rhythm: 'monthly',
      firstOn: '2026-12-05',
      lastOn: '2027-08-31',
      depositCents: 301,
    });
    expect(billedCents(uneven, today) + sumCents(left.map(({ amountCents }) => amountCents))).toBe(
      sumCents(uneven.map(({ amountCents }) => amountCents)),
    );
  }
});
