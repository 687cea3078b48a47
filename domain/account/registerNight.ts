import { addDays } from '../dates/businessDate';
import { atWallTime, europeParis, wallTime } from '../dates/zone';

const TWO_IN_THE_MORNING = 2 * 60;

/** As many as one night asks the register about, of the whole installation: the oldest checked first, the others the next night. */
export const MOST_CHECKS_A_NIGHT = 2000;

/** When the night's check began that counts at this instant: 02:00 in Paris. A worker that was away by then makes it up. */
export function nightBefore(now: Date): Date {
  const { date, minute } = wallTime(now, europeParis);
  return atWallTime(minute >= TWO_IN_THE_MORNING ? date : addDays(date, -1), TWO_IN_THE_MORNING, europeParis);
}
