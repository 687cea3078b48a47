import { billingSchedule } from './schedule';

describe('billing schedule (D14)', () => {
  test('one instalment carries the whole total', () => {
    expect(billingSchedule(123_457, 'single', '2026-12-01', '2027-06-30')).toEqual([
      { dueOn: '2026-12-01', amountCents: 123_457 },
    ]);
  });

  test.each([
    [100_000, '2026-12-01', '2027-02-28', [33_334, 33_333, 33_333]],
    [7, '2026-12-15', '2026-12-15', [7]],
    [2, '2026-12-01', '2027-02-01', [1, 1, 0]],
  ])('%i cents monthly from %s to %s add up to the cent', (total, first, last, amounts) => {
    const schedule = billingSchedule(total, 'monthly', first, last);
    expect(schedule.map((line) => line.amountCents)).toEqual(amounts);
    expect(schedule.reduce((sum, line) => sum + line.amountCents, 0)).toBe(total);
  });

  test('keeps to the end of short months', () => {
    expect(billingSchedule(300, 'monthly', '2027-01-31', '2027-03-31').map((line) => line.dueOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  test('a first date after the end is still billed, once', () => {
    expect(billingSchedule(500, 'monthly', '2027-07-01', '2027-06-30')).toHaveLength(1);
  });
});
