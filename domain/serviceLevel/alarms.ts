import type { RungKind } from './ladder';

/** What is said about a task that nobody completes: nobody looked, then the rungs of the ladder (D20). */
export type SaidAlarm = 'firstLook' | RungKind;

/** Instants of a task at which its process looks: those at which something is said, and those at which something is decided. */
export type AlarmKind = SaidAlarm | 'leaseExpires' | 'followUp';

export function isRung(kind: AlarmKind): kind is SaidAlarm {
  return kind !== 'leaseExpires' && kind !== 'followUp';
}
