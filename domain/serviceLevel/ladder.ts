import { addBusinessMinutes } from '../calendar/businessTime';
import type { BusinessCalendar } from '../calendar/calendar';

/** What happens to a task that nobody completes, rung by rung (D20). */
export const alarmKinds = ['firstLook', 'reminder', 'escalateSupervisor', 'escalateHead'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export interface Alarm {
  kind: AlarmKind;
  at: Date;
}

export interface Ladder {
  dueAt: Date;
  alarms: Alarm[];
}

export interface LadderInput {
  openedAt: Date;
  /** Business minutes that are left for this task. */
  budgetMinutes: number;
  /** Business minutes until somebody must have looked; null when the task belongs to one person from the start. */
  firstLookMinutes: number | null;
  calendar: BusinessCalendar;
}

const rungs: readonly [AlarmKind, number][] = [
  ['reminder', 75],
  ['escalateSupervisor', 100],
  ['escalateHead', 150],
];

/** Reminder at 75 %, supervisor at 100 %, head of the business unit at 150 % of the budget, in business time. */
export function ladderFor({ openedAt, budgetMinutes, firstLookMinutes, calendar }: LadderInput): Ladder {
  const after = (minutes: number) => addBusinessMinutes(openedAt, minutes, calendar);
  const alarms = rungs.map(([kind, percent]) => ({ kind, at: after(Math.ceil((budgetMinutes * percent) / 100)) }));
  const firstLook: Alarm[] = firstLookMinutes !== null && firstLookMinutes < (budgetMinutes * 75) / 100 ? [{ kind: 'firstLook', at: after(firstLookMinutes) }] : [];
  return { dueAt: after(budgetMinutes), alarms: [...firstLook, ...alarms] };
}
