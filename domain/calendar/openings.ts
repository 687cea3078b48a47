import type { BusinessDate } from '../dates/businessDate';
import { addDays } from '../dates/businessDate';
import { atWallTime, wallTime } from '../dates/zone';
import type { BusinessCalendar } from './calendar';
import { openingsOn } from './calendar';

/** One opening as instants, in milliseconds since 1970; `to` is excluded. */
export interface Opening {
  from: number;
  to: number;
}

/** A calendar closed for longer than this is a mistake in the settings, and would loop for ever. */
const LONGEST_CLOSURE_DAYS = 370;

/** Openings from the day of `start` on, without end. Throws a `RangeError` when the calendar never opens. */
export function* openingsFrom(start: Date, calendar: BusinessCalendar): Generator<Opening, never> {
  let closedDays = 0;
  for (let date: BusinessDate = wallTime(start, calendar.zone).date; ; date = addDays(date, 1)) {
    const openings = openingsOn(date, calendar);
    closedDays = openings.length > 0 ? 0 : closedDays + 1;
    if (closedDays > LONGEST_CLOSURE_DAYS) throw new RangeError('the calendar never opens');
    for (const { from, to } of openings) {
      yield {
        from: atWallTime(date, from, calendar.zone).getTime(),
        to: atWallTime(date, to, calendar.zone).getTime(),
      };
    }
  }
}
