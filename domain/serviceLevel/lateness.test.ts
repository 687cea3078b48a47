import { officeCalendar } from '../calendar/calendar';
import { lateness } from './lateness';

const paris = officeCalendar('FR');

test.each([
  ['2026-11-24T10:00:00Z', '2026-11-24T08:30:00Z', 'serviceLevel.due_in', 1, 30],
  ['2026-11-30T08:30:00Z', '2026-11-27T16:30:00Z', 'serviceLevel.due_in', 1, 0],
  ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', 'serviceLevel.due_now', 0, 0],
  ['2026-11-24T10:00:00Z', '2026-11-24T10:00:59Z', 'serviceLevel.due_now', 0, 0],
  ['2026-11-27T17:00:00Z', '2026-11-29T12:00:00Z', 'serviceLevel.due_now', 0, 0],
  ['2026-11-24T10:00:00Z', '2026-11-24T10:01:00Z', 'serviceLevel.late_by', 0, 1],
  ['2026-11-24T10:00:00Z', '2026-11-25T10:00:00Z', 'serviceLevel.late_by', 7, 30],
])('due at %s, it is %s: %s %d h %d', (due, now, key, hours, minutes) => {
  expect(lateness(new Date(due), new Date(now), paris)).toEqual({ key, params: { hours, minutes } });
});
