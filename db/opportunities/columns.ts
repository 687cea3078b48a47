import { EURO_RATE, euroAmount } from '../../domain/money/rates';
import type { FieldChange, OpportunityFieldValues } from '../../domain/processes/opportunity/fields';

/** Which column keeps which field. The euro amount follows the amount, with the rate that was used (D9); what is typed is kept as the estimate (D31). */
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
  const columns = Object.fromEntries(changes.map(({ field, to }) => [columnOf[field], to]));
  const amount = changes.find(({ field }) => field === 'amountCents')?.to;
  return amount === undefined
    ? columns
    : {
        ...columns,
        estimated_cents: amount,
        euro_cents: typeof amount === 'number' ? euroAmount(amount, EURO_RATE) : null,
      };
}
