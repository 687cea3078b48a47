import { DateTime } from 'luxon';
import { atWallTime, europeParis, todayInParis, wallTime } from './zone';

const HOUR = 3_600_000;
const everySevenHours = Array.from({ length: 4000 }, (_, n) => new Date(Date.UTC(2024, 0, 1) + n * 7 * HOUR));
const aroundTheChanges = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2027-03-28T01:00:00Z',
  '2031-10-26T01:00:00Z',
].flatMap((change) => [-HOUR, -1, 0, 1, HOUR].map((shift) => new Date(Date.parse(change) + shift)));

describe('Europe/Paris', () => {
  test('has the offset that the time zone database gives, over three years and at every clock change', () => {
    for (const instant of [...everySevenHours, ...aroundTheChanges]) {
      const expected = DateTime.fromJSDate(instant, { zone: 'Europe/Paris' }).offset;
      expect([instant.toISOString(), europeParis.offsetMinutes(instant)]).toEqual([instant.toISOString(), expected]);
    }
  });

  test('shows the wall time that the time zone database gives', () => {
    for (const instant of [...everySevenHours, ...aroundTheChanges]) {
      const expected = DateTime.fromJSDate(instant, { zone: 'Europe/Paris' });
      expect(wallTime(instant, europeParis)).toEqual({
        date: expected.toISODate(),
        minute: expected.hour * 60 + expected.minute,
      });
    }
  });

  test.each([
    ['a winter morning', '2026-11-24', 9 * 60, '2026-11-24T08:00:00.000Z'],
    ['a summer morning', '2026-07-01', 9 * 60, '2026-07-01T07:00:00.000Z'],
    ['the morning of the spring change', '2026-03-29', 9 * 60, '2026-03-29T07:00:00.000Z'],
    ['the morning of the autumn change', '2026-10-25', 9 * 60, '2026-10-25T08:00:00.000Z'],
    ['midnight before the spring change', '2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['the midnight that ends the day of the autumn change', '2026-10-25', 1440, '2026-10-25T23:00:00.000Z'],
    ['02:30, skipped in spring, means 03:30', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['02:30, twice in autumn, means the first', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['03:00 in autumn, after the repeated hour', '2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ])('%s', (_name, date, minute, instant) => {
    expect(atWallTime(date, minute, europeParis).toISOString()).toBe(instant);
  });

  test.each([
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(todayInParis(new Date(instant))).toBe(day);
  });
});
