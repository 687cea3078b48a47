import type { Cents } from '../../money/cents';
import { EURO_RATE, type RateMillionths } from '../../money/rates';

/** What people write on an opportunity. Days are `YYYY-MM-DD`, people and catalogue entries are ids. */
export interface OpportunityFieldValues {
  name: string;
  businessUnitId: string;
  engagementPartnerId: string;
  engagementManagerId: string | null;
  referrerId: string | null;
  practiceId: string | null;
  offerFamilyId: string | null;
  offerId: string | null;
  sourceType: string | null;
  source: string | null;
  amountCents: Cents | null;
  currency: string;
  /** Of its currency, when it was told (requirement 113). */
  rateMillionths: RateMillionths;
  expectedSignatureOn: string | null;
  serviceType: string | null;
  /** Code of a list of values (requirement 333). */
  salesDynamic: string | null;
  productionStartOn: string | null;
  productionEndOn: string | null;
  productionEndReason: string | null;
  closingOn: string | null;
  siteId: string | null;
  mainContactId: string | null;
}

export type FieldChanges = Partial<OpportunityFieldValues>;

export interface FieldChange {
  field: keyof OpportunityFieldValues;
  from: string | number | null;
  to: string | number | null;
}

/** What an amount is told by: people know it as one thing. */
export const amountFields: readonly (keyof OpportunityFieldValues)[] = ['amountCents', 'currency', 'rateMillionths'];

/** An amount is told with its currency and rate; without them it is in euros. */
export function inWhole(changes: FieldChanges): FieldChanges {
  return changes.amountCents === undefined || changes.currency !== undefined
    ? changes
    : { ...changes, currency: 'EUR', rateMillionths: EURO_RATE };
}

/** Only what really differs, so that the timeline tells no change that was none. */
export function changesBetween(before: OpportunityFieldValues, told: FieldChanges): FieldChange[] {
  const changes = inWhole(told);
  return (Object.keys(changes) as (keyof OpportunityFieldValues)[])
    .filter((field) => changes[field] !== undefined && changes[field] !== before[field])
    .map((field) => ({ field, from: before[field], to: changes[field] ?? null }));
}
