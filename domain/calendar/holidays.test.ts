import Holidays from 'date-holidays';
import { easterSunday } from './easter';
import { alsaceMoselleHolidays, frenchHolidays } from './holidays';

describe('Easter', () => {
  test.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    // the earliest and the latest dates that can happen
    ['2285-03-22'],
    ['2038-04-25'],
    ['1954-04-18'],
  ])('falls on %s', (sunday) => {
    expect(easterSunday(Number(sunday.slice(0, 4)))).toBe(sunday);
  });
});

describe('public holidays', () => {
  test('of mainland France in 2026 are the eleven of the law', () => {
    expect(frenchHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('of Strasbourg in 2026 add Good Friday and 26 December', () => {
    const more = alsaceMoselleHolidays(2026).filter((day) => !frenchHolidays(2026).includes(day));
    expect(more).toEqual(['2026-04-03', '2026-12-26']);
  });

  const years = Array.from({ length: 30 }, (_, n) => 2020 + n);
  test.each(years)('of %d agree with an independent source', (year) => {
    const published = (holidays: Holidays) =>
      [
        ...new Set(
          holidays
            .getHolidays(year)
            .filter((h) => h.type === 'public')
            .map((h) => h.date.slice(0, 10)),
        ),
      ].sort();
    expect([...new Set(frenchHolidays(year))].sort()).toEqual(published(new Holidays('FR')));
    expect([...new Set(alsaceMoselleHolidays(year))].sort()).toEqual(published(new Holidays('FR', '67')));
  });
});
