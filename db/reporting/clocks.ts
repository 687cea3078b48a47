import { officeCalendar } from '../../domain/calendar/calendar';
import type { HolidayRule } from '../../domain/calendar/holidays';
import { businessClock, type BusinessClock } from '../../domain/reporting/businessClock';

/** One clock for each rule of holidays, made when it is first asked for. */
export function clocksOver(from: Date, to: Date): (holidays: HolidayRule) => BusinessClock {
  const made = new Map<HolidayRule, BusinessClock>();
  return (holidays) => {
    const clock = made.get(holidays) ?? businessClock(officeCalendar(holidays), from, to);
    made.set(holidays, clock);
    return clock;
  };
}
