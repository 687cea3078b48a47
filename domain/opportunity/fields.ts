import type { BusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';
import type { Cents } from '../money/cents';

/** What gates look at. An absent or null value is not filled. */
export interface OpportunityFields {
  name?: string | null;
  engagementPartnerId?: string | null;
  businessUnitId?: string | null;
  practiceId?: string | null;
  offerFamilyId?: string | null;
  offerId?: string | null;
  sourceType?: string | null;
  amount?: Cents | null;
  engagementManagerId?: string | null;
  expectedSignatureOn?: BusinessDate | null;
  serviceType?: string | null;
  productionStartOn?: BusinessDate | null;
  productionEndOn?: BusinessDate | null;
  productionEndReason?: string | null;
  closingOn?: BusinessDate | null;
}

export type OpportunityField = keyof OpportunityFields;

/** Why a gate holds a field; the screen puts the code into words. */
export type WhyMissing =
  | 'missing'
  | 'not_a_date'
  | 'in_the_past'
  | 'negative'
  | 'before_production_start'
  | 'production_end_too_early'
  | 'production_end_needs_reason'
  | 'acceptance_not_requested'
  | 'acceptance_not_granted';

export function missing(field: OpportunityField | 'acceptance', why: WhyMissing): MissingField {
  return { field, label: `opportunity.${field}`, why };
}

export function isFilled(fields: OpportunityFields, field: OpportunityField): boolean {
  const value = fields[field];
  return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number';
}
