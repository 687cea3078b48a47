import type { BusinessDate } from './businessDate';
import { addDays, dayParts, daysInMonth, isoWeekday, toBusinessDate } from './businessDate';

/** A time zone as arithmetic. Domain rules run inside replayed workflows, where the engine's own zone tables may differ. */
export interface Zone {
  name: string;
  /** Minutes ahead of UTC at this instant. */
  offsetMinutes(instant: Date): number;
}

const MINUTE_MS = 60_000;
const CHANGE_HOUR_UTC = 1;

/** Europe/Paris by the rule of the European Union since 1996: summer time between the last Sundays of March and October, 01:00 UTC. */
export const europeParis: Zone = {
  name: 'Europe/Paris',
  offsetMinutes(instant) {
    const { from, to } = summerOf(instant.getUTCFullYear());
    const at = instant.getTime();
    return at >= from && at < to ? 120 : 60;
  },
};

/** The day and the minute of the day that a clock on the wall shows. */
export function wallTime(instant: Date, zone: Zone): { date: BusinessDate; minute: number } {
  const shifted = new Date(instant.getTime() + zone.offsetMinutes(instant) * MINUTE_MS);
  return { date: shifted.toISOString().slice(0, 10), minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes() };
}

/**
 * The instant at which the wall clock shows this minute of this day (1440 is the next midnight).
 * An hour that happens twice means its first passage; an hour that is skipped means the same distance after the change.
 */
export function atWallTime(date: BusinessDate, minute: number, zone: Zone): Date {
  const { year, month, day } = dayParts(date);
  const asIfUtc = Date.UTC(year, month - 1, day) + minute * MINUTE_MS;
  const before = zone.offsetMinutes(new Date(asIfUtc - 24 * 60 * MINUTE_MS));
  const first = new Date(asIfUtc - before * MINUTE_MS);
  const offset = zone.offsetMinutes(first);
  if (offset === before) return first;
  const second = new Date(asIfUtc - offset * MINUTE_MS);
  return zone.offsetMinutes(second) === offset ? second : first;
}

/** The current day in France: what "today" means in every rule. */
export function todayInParis(instant: Date): BusinessDate {
  return wallTime(instant, europeParis).date;
}

/** Asked for every opening of a calendar, and the same for a whole year. */
const summers = new Map<number, { from: number; to: number }>();

function summerOf(year: number): { from: number; to: number } {
  const known = summers.get(year);
  if (known) return known;
  const summer = { from: clockChange(year, 3), to: clockChange(year, 10) };
  summers.set(year, summer);
  return summer;
}

function clockChange(year: number, month: number): number {
  const last = toBusinessDate({ year, month, day: daysInMonth(year, month) });
  const sunday = addDays(last, -(isoWeekday(last) % 7));
  const { day } = dayParts(sunday);
  return Date.UTC(year, month - 1, day, CHANGE_HOUR_UTC);
}
