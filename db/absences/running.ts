/** Who is away today, and who is there instead. */
import type { Absence } from '../../domain/absence/absence';
import type { Transaction } from '../wall';

export interface RunningAbsence extends Absence {
  id: string;
  /** When its work was handed over; null before. */
  begunAt: Date | null;
}

const readOnce = new WeakMap<Transaction, Map<string, Promise<RunningAbsence[]>>>();

/** Absences of the caller's company that run on this day. One decision sees them once. */
export function runningAbsences(trx: Transaction, day: string): Promise<RunningAbsence[]> {
  const byDay = readOnce.get(trx) ?? new Map<string, Promise<RunningAbsence[]>>();
  readOnce.set(trx, byDay);
  const known = byDay.get(day) ?? readRunning(trx, day);
  byDay.set(day, known);
  return known;
}

async function readRunning(trx: Transaction, day: string): Promise<RunningAbsence[]> {
  return trx('absences')
    .whereNull('cancelled_at')
    .whereNull('ended_at')
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .select<RunningAbsence[]>(
      'id',
      'user_id as userId',
      'substitute_id as substituteId',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'begun_at as begunAt',
    );
}
