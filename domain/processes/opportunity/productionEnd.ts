import { addMonths, compareDates } from '../../dates/businessDate';

export interface ProductionPeriod {
  accountingOffer: boolean;
  /** Mission end as the letter says, or today's best guess. */
  missionEndOn: string | null;
  closingOn: string | null;
}

/** Production ends six months after the mission, or after the accounting year end: time entry and clearing go on (D7, requirements 131-132). */
export function proposedProductionEnd({ accountingOffer, missionEndOn, closingOn }: ProductionPeriod): string | null {
  const base = accountingOffer ? closingOn : missionEndOn;
  return base === null ? null : addMonths(base, 6);
}

/** Whether an end that somebody chose holds: an accounting offer never ends earlier, others say why. */
export function checkProductionEnd(chosenOn: string, period: ProductionPeriod, reason: string | null): 'ok' | 'too_early' | 'needs_reason' {
  const proposed = proposedProductionEnd(period);
  if (proposed === null || compareDates(chosenOn, proposed) >= 0) return 'ok';
  if (period.accountingOffer) return 'too_early';
  return reason?.trim() ? 'ok' : 'needs_reason';
}
