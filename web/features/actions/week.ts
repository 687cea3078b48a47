import { addDays, isoWeekday } from '../../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../../domain/dates/zone';

/** Monday to Sunday of the week that the day is in. */
export function daysOfWeek(day: string): string[] {
  const monday = addDays(day, 1 - isoWeekday(day));
  return [0, 1, 2, 3, 4, 5, 6].map((after) => addDays(monday, after));
}

/** From Monday at midnight in Paris to the next one. */
export function weekBounds(monday: string): { from: string; before: string } {
  const midnight = (day: string) => atWallTime(day, 0, europeParis).toISOString();
  return { from: midnight(monday), before: midnight(addDays(monday, 7)) };
}
