import { euroAmount, type RateMillionths } from '../../domain/money/rates';
import { amountFields, type FieldChange, type OpportunityFieldValues } from '../../domain/processes/opportunity/fields';

/** Which column keeps which field. */
const columnOf: Readonly<Record<keyof OpportunityFieldValues, string>> = {
  name: 'name',
  businessUnitId: 'bu_id',
  engagementPartnerId: 'engagement_partner_id',
  engagementManagerId: 'engagement_manager_id',
  referrerId: 'referrer_id',
  practiceId: 'practice_id',
  offerFamilyId: 'offer_family_id',
  offerId: 'offer_id',
  sourceType: 'source_type',
  source: 'source',
  amountCents: 'amount_cents',
  currency: 'currency',
  rateMillionths: 'rate_millionths',
  expectedSignatureOn: 'expected_signature_on',
  serviceType: 'service_type',
  salesDynamic: 'sales_dynamic',
  productionStartOn: 'production_start_on',
  productionEndOn: 'production_end_on',
  productionEndReason: 'production_end_reason',
  closingOn: 'closing_on',
  siteId: 'site_id',
  mainContactId: 'main_contact_id',
};

export function columnsOf(
  changes: readonly Pick<FieldChange, 'field' | 'to'>[],
): Record<string, string | number | null> {
  return Object.fromEntries(changes.map(({ field, to }) => [columnOf[field], to]));
}

export const touchesAmount = (changes: readonly Pick<FieldChange, 'field'>[]): boolean =>
  changes.some(({ field }) => amountFields.includes(field));

/** What an amount is worth in euro with the rate that was used (D9), which is kept as what was estimated too (D31). */
export function worthColumns(amount: number | null, rate: RateMillionths) {
  const worth = amount === null ? null : euroAmount(amount, rate);
  return { euro_cents: worth, estimated_cents: worth };
}
