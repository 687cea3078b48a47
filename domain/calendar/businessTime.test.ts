import { DateTime } from 'luxon';
import fc from 'fast-check';
import {
  addBusinessDays,
  addBusinessMinutes,
  businessMinutesBetween,
  businessMsBetween,
  isOpen,
  nthBusinessDay,
} from './businessTime';
import { OFFICE_HOURS, officeCalendar } from './calendar';

const paris = officeCalendar('FR');
const strasbourg = officeCalendar('FR-ALSACE-MOSELLE');
const at = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/Paris' }).toJSDate();
const shown = (instant: Date) => DateTime.fromJSDate(instant, { zone: 'Europe/Paris' }).toFormat("yyyy-MM-dd'T'HH:mm");

describe('opening hours', () => {
  test.each([
    ['2026-11-24T08:59', false],
    ['2026-11-24T09:00', true],
    ['2026-11-24T12:29', true],
    ['2026-11-24T12:30', false],
    ['2026-11-24T13:59', false],
    ['2026-11-24T14:00', true],
    ['2026-11-24T17:59', true],
    ['2026-11-24T18:00', false],
    ['2026-11-24T00:00', false],
    ['2026-11-28T10:00', false],
    ['2026-11-29T10:00', false],
    ['2026-11-11T10:00', false],
    ['2026-05-14T10:00', false],
    ['2026-04-06T10:00', false],
    ['2026-07-14T10:00', false],
  ])('at %s the office is open: %s', (wall, open) => {
    expect(isOpen(at(wall), paris)).toBe(open);
  });

  test('Good Friday and 26 December are worked in Paris and not in Strasbourg', () => {
    for (const wall of ['2026-04-03T10:00', '2025-12-26T10:00']) {
      expect([isOpen(at(wall), paris), isOpen(at(wall), strasbourg)]).toEqual([true, false]);
    }
  });
});

describe('adding business minutes', () => {
  test.each([
    ['inside the morning', '2026-11-24T09:00', 60, '2026-11-24T10:00'],
    ['up to lunch, exactly', '2026-11-24T09:00', 210, '2026-11-24T12:30'],
    ['over lunch', '2026-11-24T12:00', 60, '2026-11-24T14:30'],
    ['from lunch', '2026-11-24T13:00', 1, '2026-11-24T14:01'],
    ['up to the evening, exactly', '2026-11-24T14:00', 240, '2026-11-24T18:00'],
    ['over the night', '2026-11-24T17:30', 60, '2026-11-25T09:30'],
    ['from midnight', '2026-11-24T00:00', 30, '2026-11-24T09:30'],
    ['over the weekend', '2026-11-27T17:30', 60, '2026-11-30T09:30'],
    ['from a Saturday', '2026-11-28T10:00', 30, '2026-11-30T09:30'],
    ['over a holiday', '2026-11-10T17:30', 60, '2026-11-12T09:30'],
    ['over Easter, from Maundy Thursday', '2026-04-02T17:00', 450 + 120, '2026-04-07T10:00'],
    ['over Ascension', '2026-05-13T17:30', 60, '2026-05-15T09:30'],
    ['over a year end', '2026-12-31T17:30', 60, '2027-01-04T09:30'],
    ['over the spring change', '2026-03-27T17:30', 60, '2026-03-30T09:30'],
    ['over the autumn change', '2026-10-23T17:30', 60, '2026-10-26T09:30'],
    ['an acceptance of 16 h', '2026-11-24T09:00', 960, '2026-11-26T10:00'],
    ['no minutes, while open', '2026-11-24T09:00', 0, '2026-11-24T09:00'],
    ['no minutes, while closed', '2026-11-28T10:00', 0, '2026-11-28T10:00'],
  ])('%s', (_name, start, minutes, end) => {
    expect(shown(addBusinessMinutes(at(start), minutes, paris))).toBe(end);
  });

  test('skips Good Friday and 26 December in Strasbourg alone', () => {
    expect(shown(addBusinessMinutes(at('2026-04-02T17:30'), 60, strasbourg))).toBe('2026-04-07T09:30');
    expect(shown(addBusinessMinutes(at('2026-04-02T17:30'), 60, paris))).toBe('2026-04-03T09:30');
    expect(shown(addBusinessMinutes(at('2025-12-24T17:30'), 60, strasbourg))).toBe('2025-12-29T09:30');
    expect(shown(addBusinessMinutes(at('2025-12-24T17:30'), 60, paris))).toBe('2025-12-26T09:30');
  });

  test('keeps seconds', () => {
    expect(addBusinessMinutes(new Date('2026-11-24T08:00:12.345Z'), 1, paris).toISOString()).toBe(
      '2026-11-24T08:01:12.345Z',
    );
  });

  test('refuses to run backwards, and a calendar that never opens', () => {
    expect(() => addBusinessMinutes(at('2026-11-24T09:00'), -1, paris)).toThrow('runs forward');
    expect(() => addBusinessMinutes(at('2026-11-24T09:00'), 1, officeCalendar('FR', {}))).toThrow('never opens');
  });

  test('follows other hours, the night of a clock change included', () => {
    const always = officeCalendar(
      'FR',
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: 0, to: 1440 }]])),
    );
    expect(shown(addBusinessMinutes(at('2026-03-28T23:00'), 180, always))).toBe('2026-03-29T03:00');
    expect(businessMinutesBetween(at('2026-10-25T00:00'), at('2026-10-26T00:00'), always)).toBe(25 * 60);
  });
});

describe('counting business minutes', () => {
  test.each([
    ['a full day', '2026-11-24T00:00', '2026-11-25T00:00', 450],
    ['a full week', '2026-11-23T00:00', '2026-11-30T00:00', 2250],
    ['lunch', '2026-11-24T12:30', '2026-11-24T14:00', 0],
    ['a weekend', '2026-11-27T18:00', '2026-11-30T09:00', 0],
    ['the week of Ascension', '2026-05-11T00:00', '2026-05-18T00:00', 1800],
    ['the day of the spring change', '2026-03-29T00:00', '2026-03-30T00:00', 0],
    ['backwards', '2026-11-25T10:00', '2026-11-24T10:00', 0],
    ['nothing', '2026-11-24T10:00', '2026-11-24T10:00', 0],
  ])('%s', (_name, from, to, minutes) => {
    expect(businessMinutesBetween(at(from), at(to), paris)).toBe(minutes);
  });

  test('agrees with a minute-by-minute count made with the time zone database', () => {
    const start = at('2026-03-26T00:00');
    const open = Array.from({ length: 12 * 1440 }, (_, n) => {
      const wall = DateTime.fromJSDate(new Date(start.getTime() + n * 60_000), { zone: 'Europe/Paris' });
      const ranges = OFFICE_HOURS[wall.weekday] ?? [];
      const minute = wall.hour * 60 + wall.minute;
      return wall.toISODate() !== '2026-04-06' && ranges.some(({ from, to }) => minute >= from && minute < to);
    });
    let counted = 0;
    for (let n = 0; n < open.length; n += 1) {
      if (n % 61 === 0)
        expect(businessMinutesBetween(start, new Date(start.getTime() + n * 60_000), paris)).toBe(counted);
      if (open[n]) counted += 1;
    }
    expect(counted).toBe(7 * 450);
  });

  test('is the inverse of adding, from any instant', () => {
    const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 5000 }), (start, minutes) => {
        const end = addBusinessMinutes(start, minutes, strasbourg);
        expect(businessMsBetween(start, end, strasbourg)).toBe(minutes * 60_000);
      }),
      { numRuns: 300 },
    );
  });

  test('adds up over adjoining periods', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, instant, (...three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime());
        expect(businessMsBetween(a, b, paris) + businessMsBetween(b, c, paris)).toBe(businessMsBetween(a, c, paris));
      }),
    );
  });
});

describe('adding business days', () => {
  test.each([
    ['within a week', '2026-11-23T10:15', 3, '2026-11-26T10:15'],
    ['five days, over the weekend', '2026-11-24T10:15', 5, '2026-12-01T10:15'],
    ['from a Saturday', '2026-11-28T10:15', 1, '2026-11-30T10:15'],
    ['over the spring change the wall time stays', '2026-03-27T10:15', 1, '2026-03-30T10:15'],
    ['over Easter', '2026-04-02T10:15', 2, '2026-04-07T10:15'],
    ['none', '2026-11-28T10:15', 0, '2026-11-28T10:15'],
  ])('%s', (_name, start, days, end) => {
    expect(shown(addBusinessDays(at(start), days, paris))).toBe(end);
  });

  test('knows the holidays of Alsace and Moselle', () => {
    expect(nthBusinessDay('2026-04-02', 1, strasbourg)).toBe('2026-04-07');
    expect(nthBusinessDay('2026-04-02', 1, paris)).toBe('2026-04-03');
  });
});
