import { addDays } from './businessDate';
import { atWallTime, europeParis, todayInParis } from './zone';

const SIX_IN_THE_MORNING = 6 * 60;

/**
 * When an entry takes effect downstream: 06:00 in Paris on the next calendar day, weekends and holidays included (D26, requirement 337).
 * Contacts to the client platform, pre-activation of the vault and sending of invoices as PDF all follow it.
 */
export function effectiveTheDayAfter(enteredAt: Date): Date {
  return atWallTime(addDays(todayInParis(enteredAt), 1), SIX_IN_THE_MORNING, europeParis);
}
