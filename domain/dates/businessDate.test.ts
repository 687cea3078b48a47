import { DateTime } from 'luxon';
import fc from 'fast-check';
import { addDays, addMonths, compareDates, dayParts, daysBetween, isBusinessDate, isoWeekday } from './businessDate';

describe('a business date', () => {
  test.each(['2026-11-24', '2028-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '24/11/2026',
    '2026-11-24T00:00',
    '',
    '0026-01-01',
  ])('%j is not', (text) => {
    expect(isBusinessDate(text)).toBe(false);
    expect(() => dayParts(text)).toThrow(RangeError);
  });

  test.each([
    ['2026-12-31', '2027-01-01', -1],
    ['2027-01-01', '2027-01-01', 0],
    ['2027-01-02', '2027-01-01', 1],
  ] as const)('%s against %s compares as %d', (a, b, order) => {
    expect(compareDates(a, b)).toBe(order);
  });
});

describe('adding months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-08-29', 6, '2028-02-29'],
    ['2028-02-29', 6, '2028-08-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-06-30', 6, '2026-12-30'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %d months give %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test('agrees with an independent calendar', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (date, months) => {
        expect(addMonths(date, months)).toBe(DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toISODate());
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    // a day is 24 hours here even when the clocks change
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %d days give %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result);
    expect(daysBetween(date, result)).toBe(days);
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('%s is day %d of the week', (date, weekday) => {
    expect(isoWeekday(date)).toBe(weekday);
  });
});
