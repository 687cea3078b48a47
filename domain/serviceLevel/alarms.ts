import type { RungKind } from './ladder';

/** What may happen to a task that nobody completes: nobody looked, then the rungs of the ladder (D20). */
export type AlarmKind = 'firstLook' | RungKind;
