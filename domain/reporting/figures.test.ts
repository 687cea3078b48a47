import { officeCalendar } from '../calendar/calendar';
import { businessClock } from './businessClock';
import { willMiss } from './forecast';
import { spreadOf } from './spread';

test.each([
  [[], { count: 0, median: null, ninetieth: null }],
  [[5], { count: 1, median: 5, ninetieth: 5 }],
  [[9, 1], { count: 2, median: 1, ninetieth: 9 }],
  [[3, 1, 2], { count: 3, median: 2, ninetieth: 3 }],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { count: 10, median: 5, ninetieth: 9 }],
])('%j', (values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
});

const hour = 3_600_000;
// Tuesday 3 March 2026, 10:00 in Paris.
const now = new Date('2026-03-03T09:00:00Z');
const clock = businessClock(officeCalendar('FR'), new Date('2026-02-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z'));
const at = (text: string) => new Date(`2026-03-${text}Z`);

test.each([
  ['what is left fits', { openedAt: at('02T09:00:00'), dueAt: at('03T16:00:00'), usual: 8 * hour }, false],
  ['what is left ends exactly when it is due', { openedAt: now, dueAt: at('03T11:00:00'), usual: 2 * hour }, false],
  ['a minute too long', { openedAt: now, dueAt: at('03T11:00:00'), usual: 2 * hour + 60_000 }, true],
  ['lunch between does not help', { openedAt: now, dueAt: at('03T13:00:00'), usual: 3 * hour }, true],
  [
    'what is late already is no forecast',
    { openedAt: at('02T09:00:00'), dueAt: at('03T08:00:00'), usual: 8 * hour },
    false,
  ],
  [
    'a step that nobody has ended yet has no usual time',
    { openedAt: now, dueAt: at('03T09:30:00'), usual: null },
    false,
  ],
  [
    'a step beyond its usual time has the doubt',
    { openedAt: at('02T08:00:00'), dueAt: at('03T09:30:00'), usual: hour },
    false,
  ],
])('%s', (_case, work, expected) => {
  expect(willMiss(work, now, clock)).toBe(expected);
});
