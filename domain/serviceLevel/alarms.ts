import type { RungKind } from './ladder';

/** What is said about a task that nobody completes: nobody looked, then the rungs of the ladder (D20), then to a silent requester that it closes (D19). */
export type SaidAlarm = 'firstLook' | RungKind | 'lastCall';

/** Instants of a task at which its process looks: those at which something is said, and those at which something is decided. */
export type AlarmKind = SaidAlarm | 'leaseExpires' | 'followUp' | 'silenceEnds';

export function isRung(kind: AlarmKind): kind is SaidAlarm {
  return kind !== 'leaseExpires' && kind !== 'followUp' && kind !== 'silenceEnds';
}
