/** More than 200 dated cases of business time, each judged by the rules and by an independent implementation: clock changes, feasts of both calendars, lunch, midnight, pauses, levels changed while paused. */
import { consumedMinutes } from '../serviceLevel/consumed';
import { dueAt } from '../serviceLevel/ladder';
import { addBusinessMinutes, businessMsBetween } from './businessTime';
import { officeCalendar } from './calendar';
import cases from './golden.json';
import type { HolidayRule } from './holidays';
import { endOf, secondsBetween, wall } from './oracle.fixture';

interface Golden {
  why: string;
  calendar: HolidayRule;
  op: 'add' | 'between' | 'held';
  start: string;
  until?: string;
  minutes?: number;
  /** Periods in which the work was held before; the clock rested between them. */
  held?: [from: string, to: string][];
  used?: number;
  end?: string;
  seconds?: number;
}

const golden = cases as Golden[];
const at = (text: string) => wall(text).toJSDate();
const shown = (instant: Date) => wall(instant.toISOString()).setZone('Europe/Paris').toFormat("yyyy-MM-dd'T'HH:mm:ss");
const named = golden.map(
  (one) => [`${one.why}, ${one.calendar}, from ${one.start} ${one.until ?? `+${one.minutes}`}`, one] as const,
);

test('there are at least 200, and no two are the same', () => {
  expect(golden.length).toBeGreaterThanOrEqual(200);
  expect(new Set(golden.map((one) => JSON.stringify({ ...one, why: '' }))).size).toBe(golden.length);
});

/** What the rules say. */
function decided({ calendar, op, start, until = '', minutes = 0, held = [] }: Golden): object {
  const office = officeCalendar(calendar);
  if (op === 'between') return { seconds: businessMsBetween(at(start), at(until), office) / 1000 };
  if (op === 'add') return { end: shown(addBusinessMinutes(at(start), minutes, office)) };
  const used = consumedMinutes(
    held.map(([from, to]) => ({ from: at(from), to: at(to) })),
    office,
  );
  return { used, end: shown(dueAt(at(start), minutes, office, used)) };
}

/** What the oracle says. */
function judged({ calendar, op, start, until = '', minutes = 0, held = [] }: Golden): object {
  if (op === 'between') return { seconds: secondsBetween(calendar, start, until) };
  if (op === 'add') return { end: endOf(calendar, start, minutes) };
  const used = Math.floor(held.reduce((sum, [from, to]) => sum + secondsBetween(calendar, from, to), 0) / 60);
  return { used, end: endOf(calendar, start, Math.max(0, minutes - used)) };
}

test.each(named)('%s', (_, one) => {
  const { seconds, end, used } = one;
  const expected = {
    ...(seconds !== undefined && { seconds }),
    ...(used !== undefined && { used }),
    ...(end !== undefined && { end }),
  };
  expect(decided(one)).toEqual(expected);
  expect(judged(one)).toEqual(expected);
});
