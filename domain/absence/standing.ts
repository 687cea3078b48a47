/** How an absence stands on a day, and what is still to be done about it. */
import type { BusinessDate } from '../dates/businessDate';
import { runsOn } from './absence';

export const absenceStates = ['planned', 'running', 'over', 'cancelled'] as const;
export type AbsenceState = (typeof absenceStates)[number];

export interface AbsenceRecord {
  startsOn: BusinessDate;
  endsOn: BusinessDate;
  cancelled: boolean;
  /** Whether its substitute was told of it, and whether its work was handed over. */
  named: boolean;
  begun: boolean;
}

export function stateOf(
  absence: Pick<AbsenceRecord, 'startsOn' | 'endsOn' | 'cancelled'>,
  today: BusinessDate,
): AbsenceState {
  if (absence.cancelled) return 'cancelled';
  if (runsOn(absence, today)) return 'running';
  return absence.endsOn < today ? 'over' : 'planned';
}

/**
 * `name` its substitute; `begin` and `end` it, after its work has changed hands; `free` its substitute when it was
 * cancelled before it began; `drop` it without a word when nobody heard of it. Null while there is nothing to do.
 */
export function nextFor(
  absence: AbsenceRecord,
  today: BusinessDate,
): 'name' | 'begin' | 'end' | 'free' | 'drop' | null {
  const state = stateOf(absence, today);
  if (state === 'running') return absence.begun ? null : 'begin';
  if (state === 'planned') return absence.named ? null : 'name';
  if (absence.begun) return 'end';
  return state === 'cancelled' && absence.named ? 'free' : 'drop';
}
