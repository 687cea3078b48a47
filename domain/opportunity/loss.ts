import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';
import type { MissionState } from '../mission/state';

export interface Loss {
  lossReason?: string | null;
  lostOn?: BusinessDate | null;
}

/** A lost opportunity says why and since when; the comment is free (D16, requirement 188). */
export function missingForLoss({ lossReason, lostOn }: Loss, today: BusinessDate): MissingField[] {
  const why = (lossReason ?? '').trim() === '' ? [{ field: 'lossReason', label: 'loss.lossReason', why: 'missing' }] : [];
  const since = whyNotLostOn(lostOn ?? '', today);
  return since === undefined ? why : [...why, { field: 'lostOn', label: 'loss.lostOn', why: since }];
}

/** What Business Support finds on the mission of an opportunity to archive. */
export interface ArchivalFacts {
  missionState: MissionState;
  timeEntries: number;
  expenses: number;
}

export type ArchivalRefusal = 'time_entered' | 'expenses_entered' | 'mission_in_control' | 'mission_in_production' | 'mission_closed';

const HELD_BY_STATE: Partial<Record<MissionState, ArchivalRefusal>> = {
  CHK: 'mission_in_control',
  REA: 'mission_in_production',
  TER: 'mission_closed',
};

/** Every reason for which an opportunity cannot be archived, so that all are seen at once (D16, requirement 196). A closed mission was a live one. */
export function archivalRefusals({ missionState, timeEntries, expenses }: ArchivalFacts): ArchivalRefusal[] {
  const byState = HELD_BY_STATE[missionState];
  return [
    ...(timeEntries > 0 ? (['time_entered'] as const) : []),
    ...(expenses > 0 ? (['expenses_entered'] as const) : []),
    ...(byState === undefined ? [] : [byState]),
  ];
}

function whyNotLostOn(lostOn: string, today: BusinessDate): string | undefined {
  if (lostOn === '') return 'missing';
  if (!isBusinessDate(lostOn)) return 'not_a_date';
  return lostOn > today ? 'in_the_future' : undefined;
}
