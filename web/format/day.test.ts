import { dayOf, daysBetween, formatClock, formatDay, formatFullDay, formatMonth } from './day';

const now = new Date('2026-08-20T10:00:00Z');

test.each([
  ['2026-09-03', 'jeu. 3 sept.'],
  ['2026-05-01', 'ven. 1er mai'],
  ['2027-01-04', 'lun. 4 janv. 2027'],
  ['2026-09-03T22:30:00Z', 'ven. 4 sept.'],
])('%s reads "%s"', (day, words) => {
  expect(formatDay(day, now)).toBe(words);
});

test('the full date says weekday, month and year in full', () => {
  expect(formatFullDay('2026-09-03')).toBe('jeudi 3 septembre 2026');
  expect(formatFullDay('2026-12-01')).toBe('mardi 1er décembre 2026');
});

test('a month reads in full', () => {
  expect(formatMonth('2026-09')).toBe('septembre 2026');
});

test.each([
  ['2026-03-29T00:30:00Z', '01:30'],
  ['2026-03-29T01:30:00Z', '03:30'],
])('%s is %s on the clock of Paris, summer time included', (instant, words) => {
  expect(formatClock(instant)).toBe(words);
});

test('an instant late in the evening in UTC belongs to the next day in Paris', () => {
  expect(dayOf('2026-12-31T23:30:00Z')).toBe('2027-01-01');
});

test.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-26', '2026-10-24', -2],
])('from %s to %s there are %d days, clock change or not', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
