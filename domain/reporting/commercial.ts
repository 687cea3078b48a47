/** Figures of the commercial reports that are no plain sums. */
import { toCents, type Cents } from '../money/cents';
import { divideHalfUp } from '../money/rounding';

/** What the figures of a report can be read by (requirements 221, 234, 238). */
export const reportAxes = [
  'region',
  'hub',
  'businessUnit',
  'clientLeadPartner',
  'engagementPartner',
  'engagementManager',
  'referrer',
  'practice',
  'offerFamily',
  'offer',
  'segment',
  'prioritySector',
  'salesDynamic',
] as const;
export type ReportAxis = (typeof reportAxes)[number];

/** Of whom activity is told apart: prospects and clients that are priority targets of the year, and everybody else (requirement 225). */
export const activityPriorities = ['prospect', 'client', 'other'] as const;
export type ActivityPriority = (typeof activityPriorities)[number];

/** "Panier moyen": amount by opportunity or by account, to the cent (requirement 230); null where there is none to share it. */
export function averageCents(total: Cents, count: number): Cents | null {
  return count === 0 ? null : toCents(divideHalfUp(BigInt(total), BigInt(count)));
}

/**
 * "Evol %" in tenths of a percent (requirement 237); null where there is nothing to compare with: no N-1, or one of zero.
 * A growth is positive whatever the sign of N-1.
 */
export function evolution(current: Cents, previous: Cents | null): number | null {
  if (previous === null || previous === 0) return null;
  const base = BigInt(previous);
  return Number(divideHalfUp((BigInt(current) - base) * 1000n, base < 0n ? -base : base));
}

/** Whether what was sold comes back by itself each year; null for what nobody said, or a type of service of a firm's own. */
export type Recurrence = 'recurring' | 'oneOff';

/** "Récurrent" and "ponctuel" (requirement 237) by type of service (D6). */
const recurrences: Readonly<Record<string, Recurrence>> = {
  RECURRENT: 'recurring',
  ABONNEMENT: 'recurring',
  LEGALE: 'recurring',
  PONCTUEL: 'oneOff',
  REGIE: 'oneOff',
};

export const recurrenceOf = (serviceType: string | null): Recurrence | null =>
  serviceType === null ? null : (recurrences[serviceType] ?? null);
