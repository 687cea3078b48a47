import { readTypedDay, writeDay } from './typedDay';

const now = new Date('2026-11-24T10:00:00Z');

test.each([
  ['03/09/2026', '2026-09-03'],
  ['3/9', '2026-09-03'],
  ['3.9.27', '2027-09-03'],
  ['030927', '2027-09-03'],
  ['2026-09-03', '2026-09-03'],
  [' 29/02/2028 ', '2028-02-29'],
  ['29/02/2027', null],
  ['13/13/2026', null],
  ['demain', null],
  ['', null],
])('%j is read as %j', (typed, day) => {
  expect(readTypedDay(typed, now)).toBe(day);
});

test('a day is written as it is typed', () => {
  expect(writeDay('2026-09-03')).toBe('03/09/2026');
});
