import { officeCalendar } from '../calendar/calendar';
import { businessMsBetween } from '../calendar/businessTime';
import { businessClock } from './businessClock';

const [from, to] = [new Date('2026-03-02T05:00:00Z'), new Date('2026-12-31T22:00:00Z')];

/** A generator of its own, so that a failure can be seen again. */
function* drawn(seed: number, count: number): Generator<Date> {
  let state = seed;
  for (let index = 0; index < count; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield new Date(from.getTime() + Math.floor((state / 2_147_483_648) * (to.getTime() - from.getTime())));
  }
}

test.each(['FR', 'FR-ALSACE-MOSELLE'] as const)(
  '%s: the same to the millisecond as walking day by day, for periods drawn over both clock changes',
  (rule) => {
    const calendar = officeCalendar(rule);
    const clock = businessClock(calendar, from, to);
    const [begins, ends] = [[...drawn(7, 300)], [...drawn(11, 300)]];
    for (const [index, begin] of begins.entries()) {
      const end = ends[index] ?? to;
      expect(clock(begin, end)).toBe(businessMsBetween(begin, end, calendar));
    }
  },
);

test.each([
  ['nothing before the range', '2026-01-05T08:00:00Z', '2026-02-05T08:00:00Z', 0],
  ['from its beginning on when it began before', '2026-01-05T08:00:00Z', '2026-03-02T09:00:00Z', 3_600_000],
  ['nothing backwards', '2026-03-03T09:00:00Z', '2026-03-02T09:00:00Z', 0],
  ['lunch is none', '2026-03-02T11:30:00Z', '2026-03-02T13:00:00Z', 0],
])('%s', (_case, begin, end, expected) => {
  expect(businessClock(officeCalendar('FR'), from, to)(new Date(begin), new Date(end))).toBe(expected);
});

test('a range that begins in the middle of an opening counts from there', () => {
  const clock = businessClock(officeCalendar('FR'), new Date('2026-03-02T09:30:00Z'), to);
  expect(clock(new Date('2026-03-02T08:00:00Z'), new Date('2026-03-02T10:00:00Z'))).toBe(30 * 60_000);
});
