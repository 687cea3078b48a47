import { addBusinessMinutes } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

export type RungKind = 'reminder' | 'escalateSupervisor' | 'escalateHead';

export interface Rung {
  kind: RungKind;
  at: Date;
}

/** Whole percentages of the budget at which somebody is told ⚙ (D20). */
export type LadderPercents = Readonly<Record<RungKind, number>>;

export const DEFAULT_LADDER: LadderPercents = { reminder: 75, escalateSupervisor: 100, escalateHead: 150 };

const KINDS: readonly RungKind[] = ['reminder', 'escalateSupervisor', 'escalateHead'];

/**
 * When whom must be told about work that Business Support holds since `heldSince`, earliest first.
 * `consumedMinutes` is what earlier periods have used up: rungs that fell in them are left out, they were climbed then.
 */
export function ladderFor(
  heldSince: Date,
  budgetMinutes: number,
  calendar: BusinessCalendar,
  { consumedMinutes, percents }: { consumedMinutes: number; percents: LadderPercents },
): Rung[] {
  return KINDS.map((kind) => ({ kind, left: minutesAt(budgetMinutes, percents[kind]) - consumedMinutes }))
    .filter(({ left }) => left > 0)
    .map(({ kind, left }) => ({ kind, at: addBusinessMinutes(heldSince, left, calendar) }));
}

/** When the budget is used up; `heldSince` itself when earlier periods have used it already. */
export function dueAt(heldSince: Date, budgetMinutes: number, calendar: BusinessCalendar, consumedMinutes = 0): Date {
  return addBusinessMinutes(heldSince, Math.max(0, budgetMinutes - consumedMinutes), calendar);
}

/** By when somebody must have opened the request. */
export function firstLookDue(openedAt: Date, firstLookMinutes: number, calendar: BusinessCalendar): Date {
  return addBusinessMinutes(openedAt, firstLookMinutes, calendar);
}

/** A fraction of a minute counts for the person: 75 % of 5 minutes is 4. */
function minutesAt(budgetMinutes: number, percent: number): number {
  return Math.ceil((budgetMinutes * percent) / 100);
}
