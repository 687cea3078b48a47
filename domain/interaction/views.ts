import { addDays, isoWeekday } from '../dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../dates/zone';

/** Where an action stands for whoever has to do it (requirements 207, 326). The order is that of the page. */
export const interactionViews = ['late', 'today', 'week', 'later', 'done'] as const;
export type InteractionView = (typeof interactionViews)[number];

/** Open or done, and for those that are open, ends from one instant (included) to another (excluded). */
export interface ViewRange {
  done: boolean;
  from: Date | null;
  before: Date | null;
}

/**
 * What a view holds at this instant: late is open and past its end (D23), the week ends on Sunday night. The five views
 * share no action and leave none out.
 */
export function rangeOf(view: InteractionView, now: Date): ViewRange {
  const today = todayInParis(now);
  const tomorrow = midnight(addDays(today, 1));
  const monday = midnight(addDays(today, 8 - isoWeekday(today)));
  switch (view) {
    case 'late':
      return { done: false, from: null, before: now };
    case 'today':
      return { done: false, from: now, before: tomorrow };
    case 'week':
      return { done: false, from: tomorrow, before: monday };
    case 'later':
      return { done: false, from: monday, before: null };
    case 'done':
      return { done: true, from: null, before: null };
  }
}

/** The one view that an action is in. */
export function viewOf({ endsAt, done }: { endsAt: Date; done: boolean }, now: Date): InteractionView {
  const found = interactionViews.find((view) => isWithin(rangeOf(view, now), endsAt, done));
  if (!found) throw new RangeError(`no view holds ${endsAt.toISOString()}`);
  return found;
}

function isWithin(range: ViewRange, endsAt: Date, done: boolean): boolean {
  if (range.done || done) return range.done === done;
  return (range.from === null || endsAt >= range.from) && (range.before === null || endsAt < range.before);
}

function midnight(day: string): Date {
  return atWallTime(day, 0, europeParis);
}
