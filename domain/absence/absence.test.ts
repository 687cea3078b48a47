import { closesCircle, shared, whoIsThere, type Absence } from './absence';

const away = (userId: string, substituteId: string, startsOn = '2026-12-07', endsOn = '2026-12-11'): Absence => ({
  userId,
  substituteId,
  startsOn,
  endsOn,
});

test.each([
  ['somebody who is there', [], 'a', 'a'],
  ['one substitute', [away('a', 'b')], 'a', 'b'],
  ['a chain', [away('a', 'b'), away('b', 'c')], 'a', 'c'],
  ['a circle', [away('a', 'b'), away('b', 'a')], 'a', null],
  ['a chain that runs into a circle', [away('a', 'b'), away('b', 'c'), away('c', 'b')], 'a', null],
])('who is there for %s', (_what, running, userId, expected) => {
  expect(whoIsThere(running, userId)).toBe(expected);
});

test.each([
  ['b is there', [], false],
  ['b is replaced by a on the same days', [away('b', 'a')], true],
  ['b is replaced by a on the last day only', [away('b', 'a', '2026-12-11', '2026-12-20')], true],
  ['b is replaced by a on other days', [away('b', 'a', '2026-12-12', '2026-12-20')], false],
  [
    'through c, all on one day',
    [away('b', 'c', '2026-12-01', '2026-12-08'), away('c', 'a', '2026-12-08', '2026-12-20')],
    true,
  ],
  [
    'through c, on no day that all three share',
    [away('b', 'c', '2026-12-01', '2026-12-08'), away('c', 'a', '2026-12-09', '2026-12-20')],
    false,
  ],
  ['b and c make a circle of their own', [away('b', 'c'), away('c', 'b')], false],
])('a replaced by b while %s: a circle %s', (_when, known, expected) => {
  expect(closesCircle(known, away('a', 'b'))).toBe(expected);
});

test('days that two absences share', () => {
  expect(shared(away('a', 'b', '2026-12-01', '2026-12-05'), away('a', 'b', '2026-12-05', '2026-12-09'))).toEqual({
    startsOn: '2026-12-05',
    endsOn: '2026-12-05',
  });
  expect(shared(away('a', 'b', '2026-12-01', '2026-12-04'), away('a', 'b', '2026-12-05', '2026-12-09'))).toBeNull();
});
