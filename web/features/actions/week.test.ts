import { daysOfWeek, weekBounds } from './week';

test.each(['2026-11-23', '2026-11-25', '2026-11-29'])('%s is of the week from Monday 23 to Sunday 29', (day) => {
  const days = daysOfWeek(day);
  expect([days[0], days[6], days.length]).toEqual(['2026-11-23', '2026-11-29', 7]);
});

test('the week in which clocks change has 169 hours', () => {
  const { from, before } = weekBounds('2026-10-19');
  expect((Date.parse(before) - Date.parse(from)) / 3_600_000).toBe(169);
});
