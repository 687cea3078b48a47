import type { OpportunityFields } from '../../../../contracts/opportunities/fields';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { Money } from '../../../../contracts/values';

export type Field = keyof OpportunityFields;
export type FieldValues = { [F in Field]-?: Exclude<OpportunityFields[F], undefined> | null };

export const emptyValues: FieldValues = {
  name: null,
  engagementPartnerId: null,
  businessUnitId: null,
  engagementManagerId: null,
  referrerId: null,
  practiceId: null,
  offerFamilyId: null,
  offerId: null,
  sourceType: null,
  source: null,
  amount: null,
  expectedSignatureOn: null,
  serviceType: null,
  salesDynamic: null,
  productionStartOn: null,
  productionEndOn: null,
  productionEndReason: null,
  closingOn: null,
  siteId: null,
  mainContactId: null,
};

/** The values of an opportunity, as its form and its dialogs edit them. */
export function valuesOf(opportunity: OpportunityView): FieldValues {
  const { name, sourceType, source, amount, expectedSignatureOn, serviceType, salesDynamic, closingOn } = opportunity;
  const { productionStartOn, productionEndOn, productionEndReason } = opportunity;
  return {
    ...{ name, sourceType, source, amount, expectedSignatureOn, serviceType, salesDynamic, closingOn },
    ...{ productionStartOn, productionEndOn, productionEndReason },
    engagementPartnerId: opportunity.engagementPartner.id,
    businessUnitId: opportunity.businessUnit.id,
    engagementManagerId: opportunity.engagementManager?.id ?? null,
    referrerId: opportunity.referrer?.id ?? null,
    practiceId: opportunity.practice?.id ?? null,
    offerFamilyId: opportunity.offerFamily?.id ?? null,
    offerId: opportunity.offer?.id ?? null,
    siteId: opportunity.site?.id ?? null,
    mainContactId: opportunity.mainContact?.id ?? null,
  };
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amount' in value;

const same = (one: unknown, other: unknown): boolean =>
  isMoney(one) && isMoney(other) ? Number(one.amount) === Number(other.amount) : one === other;

/** Only what differs from `base`: what is sent, and what the bar counts. */
export function changedFields(base: FieldValues, draft: Partial<FieldValues>): Partial<FieldValues> {
  const entries = Object.entries(draft).filter(([field, value]) => !same(base[field as Field], value));
  return Object.fromEntries(entries);
}

/** People of an opportunity, by whom a form knows the names behind its ids. */
export const peopleOf = ({ engagementPartner, engagementManager, referrer }: OpportunityView) => [
  engagementPartner,
  engagementManager,
  referrer,
];
