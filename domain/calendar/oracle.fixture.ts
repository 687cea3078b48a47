/** Business time by other means: luxon's zones and intervals, and holidays as an independent source publishes them. Shares no line with the rules it judges. */
import Holidays from 'date-holidays';
import { DateTime, Interval } from 'luxon';
import type { HolidayRule } from './holidays';

const zone = 'Europe/Paris';
const published: Readonly<Record<HolidayRule, Holidays>> = {
  FR: new Holidays('FR'),
  'FR-ALSACE-MOSELLE': new Holidays('FR', '67'),
};
const known = new Map<string, ReadonlySet<string>>();

function closedDays(rule: HolidayRule, year: number): ReadonlySet<string> {
  const key = `${rule}/${year}`;
  const days =
    known.get(key) ??
    new Set(
      published[rule]
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
  known.set(key, days);
  return days;
}

function openings(rule: HolidayRule, day: DateTime): Interval[] {
  if (day.weekday > 5 || closedDays(rule, day.year).has(day.toISODate() ?? '')) return [];
  return [
    Interval.fromDateTimes(day.set({ hour: 9 }), day.set({ hour: 12, minute: 30 })),
    Interval.fromDateTimes(day.set({ hour: 14 }), day.set({ hour: 18 })),
  ];
}

export const wall = (text: string) => DateTime.fromISO(text, { zone });

/** Seconds of office time between two walls. */
export function secondsBetween(rule: HolidayRule, from: string, to: string): number {
  const asked = Interval.fromDateTimes(wall(from), wall(to));
  let sum = 0;
  for (let day = wall(from).startOf('day'); day < wall(to); day = day.plus({ days: 1 })) {
    for (const opening of openings(rule, day)) sum += opening.intersection(asked)?.length('seconds') ?? 0;
  }
  return sum;
}

/** When so many minutes of office time have passed, as the wall shows it. */
export function endOf(rule: HolidayRule, start: string, minutes: number): string {
  const begin = wall(start);
  let left = minutes * 60_000;
  let end = begin;
  for (let day = begin.startOf('day'); left > 0; day = day.plus({ days: 1 })) {
    for (const opening of openings(rule, day)) {
      const usable = opening.intersection(Interval.fromDateTimes(begin, day.plus({ days: 1 })));
      if (!usable?.start || left <= 0) continue;
      const taken = Math.min(left, usable.length());
      left -= taken;
      end = usable.start.plus({ milliseconds: taken });
    }
  }
  return end.toFormat("yyyy-MM-dd'T'HH:mm:ss");
}
