import { DateTime } from 'luxon';
import { officeCalendar } from '../calendar/calendar';
import { DEFAULT_LADDER, dueAt, firstLookDue, ladderFor } from './ladder';

const paris = officeCalendar('FR');
const at = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/Paris' }).toJSDate();
const shown = (instant: Date) => DateTime.fromJSDate(instant, { zone: 'Europe/Paris' }).toFormat("yyyy-MM-dd'T'HH:mm");
const first = { consumedMinutes: 0, percents: DEFAULT_LADDER };
const rungs = (...given: Parameters<typeof ladderFor>) =>
  ladderFor(...given).map((rung) => [rung.kind, shown(rung.at)]);

describe('the ladder (D20)', () => {
  test('of an acceptance of 16 h opened on a Tuesday at 9:00 climbs at 12 h, 16 h and 24 h of office time', () => {
    expect(rungs(at('2026-11-24T09:00'), 960, paris, first)).toEqual([
      ['reminder', '2026-11-25T15:00'],
      ['escalateSupervisor', '2026-11-26T10:00'],
      ['escalateHead', '2026-11-27T10:30'],
    ]);
  });

  test('opened on a Friday evening starts on the Monday', () => {
    expect(rungs(at('2026-11-27T19:00'), 240, paris, first)).toEqual([
      ['reminder', '2026-11-30T12:00'],
      ['escalateSupervisor', '2026-11-30T14:30'],
      ['escalateHead', '2026-11-30T16:30'],
    ]);
  });

  test('goes on where it stopped when the request comes back', () => {
    expect(rungs(at('2026-11-24T09:00'), 240, paris, { ...first, consumedMinutes: 120 })).toEqual([
      ['reminder', '2026-11-24T10:00'],
      ['escalateSupervisor', '2026-11-24T11:00'],
      ['escalateHead', '2026-11-24T14:30'],
    ]);
  });

  test.each([
    [180, ['escalateSupervisor', 'escalateHead']],
    [240, ['escalateHead']],
    [359, ['escalateHead']],
    [360, []],
  ])('after %d minutes of 240 climbs only %j again', (consumedMinutes, kinds) => {
    expect(
      ladderFor(at('2026-11-24T09:00'), 240, paris, { ...first, consumedMinutes }).map((rung) => rung.kind),
    ).toEqual(kinds);
  });

  test('follows the percentages of the settings and rounds up to the minute', () => {
    const percents = { reminder: 50, escalateSupervisor: 90, escalateHead: 200 };
    expect(rungs(at('2026-11-24T09:00'), 5, paris, { ...first, percents })).toEqual([
      ['reminder', '2026-11-24T09:03'],
      ['escalateSupervisor', '2026-11-24T09:05'],
      ['escalateHead', '2026-11-24T09:10'],
    ]);
  });
});

test.each([
  ['a fresh request', 0, '2026-11-24T14:30'],
  ['a request that comes back', 120, '2026-11-24T11:00'],
  ['a request that is late already', 500, '2026-11-24T09:00'],
])('%s is due when its budget ends', (_name, consumed, due) => {
  expect(shown(dueAt(at('2026-11-24T09:00'), 240, paris, consumed))).toBe(due);
});

test('the first look is due four office hours after the opening', () => {
  expect(shown(firstLookDue(at('2026-11-10T17:00'), 240, paris))).toBe('2026-11-12T12:00');
});
