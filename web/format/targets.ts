import type { LiveTargetState } from '../../domain/account/priorityTarget';

/** States of priority targets as addresses write them. */
export const targetWords = ['proposee', 'validee'] as const;
export type TargetWord = (typeof targetWords)[number];

const states: Readonly<Record<TargetWord, LiveTargetState>> = { proposee: 'proposed', validee: 'validated' };

/** What the server is asked for; nothing where the address says nothing. */
export const targetStateOf = (word: TargetWord | undefined): LiveTargetState | undefined =>
  word === undefined ? undefined : states[word];
