import { officeCalendar } from '../calendar/calendar';
import { addBusinessMinutes, businessMsBetween } from '../calendar/businessTime';
import { dueAt } from './ladder';
import { afterPause } from './pause';

const instant = (text: string) => new Date(text);
const french = officeCalendar('FR');
const alsace = officeCalendar('FR-ALSACE-MOSELLE');

test.each([
  [
    'an hour of office time',
    '2026-11-25T11:00+01:00',
    '2026-11-25T09:00+01:00',
    '2026-11-25T10:00+01:00',
    '2026-11-25T12:00+01:00',
  ],
  [
    'over lunch, which does not count',
    '2026-11-25T16:00+01:00',
    '2026-11-25T12:00+01:00',
    '2026-11-25T14:30+01:00',
    '2026-11-25T17:00+01:00',
  ],
  [
    'over a night',
    '2026-11-25T17:00+01:00',
    '2026-11-25T16:00+01:00',
    '2026-11-26T09:30+01:00',
    '2026-11-26T10:30+01:00',
  ],
  [
    'over a weekend',
    '2026-11-27T17:30+01:00',
    '2026-11-27T17:00+01:00',
    '2026-11-30T09:00+01:00',
    '2026-11-30T09:30+01:00',
  ],
  [
    'on a weekend alone, nothing moves',
    '2026-11-30T10:00+01:00',
    '2026-11-28T09:00+01:00',
    '2026-11-29T18:00+01:00',
    '2026-11-30T10:00+01:00',
  ],
  [
    'over Easter Monday',
    '2026-04-03T17:30+02:00',
    '2026-04-03T17:00+02:00',
    '2026-04-07T09:00+02:00',
    '2026-04-07T09:30+02:00',
  ],
  [
    'over the change to winter',
    '2026-10-23T17:30+02:00',
    '2026-10-23T17:00+02:00',
    '2026-10-26T10:00+01:00',
    '2026-10-26T10:30+01:00',
  ],
  [
    'over the change to summer',
    '2026-03-27T17:30+01:00',
    '2026-03-27T17:00+01:00',
    '2026-03-30T10:00+02:00',
    '2026-03-30T10:30+02:00',
  ],
  [
    'what was late already stays as late',
    '2026-11-25T09:00+01:00',
    '2026-11-25T10:00+01:00',
    '2026-11-25T11:00+01:00',
    '2026-11-25T10:00+01:00',
  ],
])('a clock that stood still: %s', (_, due, from, to, moved) => {
  expect(afterPause(instant(due), { from: instant(from), to: instant(to) }, french)).toEqual(instant(moved));
});

test('26 December counts in Paris and not in Strasbourg', () => {
  const due = instant('2025-12-26T10:00+01:00');
  const pause = { from: instant('2025-12-24T17:00+01:00'), to: instant('2025-12-29T09:00+01:00') };
  expect(afterPause(due, pause, french)).toEqual(addBusinessMinutes(due, 60 + 450, french));
  expect(afterPause(due, pause, alsace)).toEqual(addBusinessMinutes(due, 60, alsace));
});

// A pause anywhere, of any length: what was left of the budget when it began is left when it ends, to the millisecond.
test.each([5, 47, 61, 240, 451, 1000, 2713])('what was left after %d minutes is left after the pause', (used) => {
  const opened = instant('2026-11-25T09:07:13+01:00');
  const due = dueAt(opened, 3000, french);
  const from = addBusinessMinutes(opened, used, french);
  for (const days of [0.01, 0.3, 1, 2.5, 6, 40]) {
    const to = new Date(from.getTime() + days * 86_400_000);
    expect(businessMsBetween(to, afterPause(due, { from, to }, french), french)).toBe(
      businessMsBetween(from, due, french),
    );
  }
});
