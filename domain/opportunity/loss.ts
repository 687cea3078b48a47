import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import { atWallTime, europeParis } from '../dates/zone';
import type { MissingField } from '../errors/refusal';

export interface Loss {
  lossReason?: string | null;
  lostOn?: BusinessDate | null;
  /** The day on which the engagement partner is reminded of it. */
  reviveOn?: BusinessDate | null;
}

/** A lost opportunity says why and since when; comment, competitor and revival date are free (D16, requirement 188). */
export function missingForLoss({ lossReason, lostOn, reviveOn }: Loss, today: BusinessDate): MissingField[] {
  const problems = [
    ['lossReason', (lossReason ?? '').trim() === '' ? 'missing' : undefined],
    ['lostOn', whyNotLostOn(lostOn ?? '', today)],
    ['reviveOn', whyNotRevivedOn(reviveOn ?? null, today)],
  ] as const;
  return problems.flatMap(([field, why]) => (why === undefined ? [] : [{ field, label: `loss.${field}`, why }]));
}

function whyNotLostOn(lostOn: string, today: BusinessDate): string | undefined {
  if (lostOn === '') return 'missing';
  if (!isBusinessDate(lostOn)) return 'not_a_date';
  return lostOn > today ? 'in_the_future' : undefined;
}

/** A day to come: today's reminder would be about what one has just written. */
function whyNotRevivedOn(reviveOn: string | null, today: BusinessDate): string | undefined {
  if (reviveOn === null) return undefined;
  if (!isBusinessDate(reviveOn)) return 'not_a_date';
  return reviveOn <= today ? 'not_to_come' : undefined;
}

const MORNING = 9 * 60;

/** When a lost opportunity comes back to mind: the morning of its day, in Paris. */
export function revivalInstant(reviveOn: BusinessDate): Date {
  return atWallTime(reviveOn, MORNING, europeParis);
}
