import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';

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

function whyNotLostOn(lostOn: string, today: BusinessDate): string | undefined {
  if (lostOn === '') return 'missing';
  if (!isBusinessDate(lostOn)) return 'not_a_date';
  return lostOn > today ? 'in_the_future' : undefined;
}
