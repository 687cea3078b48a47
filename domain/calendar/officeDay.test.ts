import { officeCalendar } from './calendar';
import { closingOf, openingOf } from './officeDay';

const paris = officeCalendar('FR');
const strasbourg = officeCalendar('FR-ALSACE-MOSELLE');

test.each([
  ['a winter day', '2026-11-25', '2026-11-25T08:00:00.000Z', '2026-11-25T17:00:00.000Z'],
  ['a summer day', '2026-07-15', '2026-07-15T07:00:00.000Z', '2026-07-15T16:00:00.000Z'],
  ['the Monday after the clocks change', '2026-03-30', '2026-03-30T07:00:00.000Z', '2026-03-30T16:00:00.000Z'],
])('%s opens at 9:00 and closes at 18:00 in Paris', (_, day, opening, closing) => {
  expect([openingOf(day, paris)?.toISOString(), closingOf(day, paris)?.toISOString()]).toEqual([opening, closing]);
});

test.each([
  ['a Sunday', '2026-11-29'],
  ['Easter Monday', '2026-04-06'],
])('%s never opens', (_, day) => {
  expect([openingOf(day, paris), closingOf(day, paris)]).toEqual([null, null]);
});

test('26 December is a working day in Paris when it falls on one, and none in Strasbourg', () => {
  expect(openingOf('2025-12-26', paris)).not.toBeNull();
  expect(openingOf('2025-12-26', strasbourg)).toBeNull();
});
