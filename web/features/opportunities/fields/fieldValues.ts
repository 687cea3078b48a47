import type { OpportunityFields } from '../../../../contracts/opportunities/fields';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { currencies } from '../../../../domain/money/currencies';

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

/** The record says any currency that it was ever told in; the form knows those that are offered. */
function amountOf({ amount, currency }: NonNullable<OpportunityView['amount']>, rate: string): FieldValues['amount'] {
  const known = currencies.find((one) => one === currency);
  return known === undefined || known === 'EUR' ? { amount, currency: 'EUR' } : { amount, currency: known, rate };
}

/** The values of an opportunity, as its form and its dialogs edit them. */
export function valuesOf(opportunity: OpportunityView): FieldValues {
  const { name, sourceType, source, amount, expectedSignatureOn, serviceType, salesDynamic, closingOn } = opportunity;
  const { productionStartOn, productionEndOn, productionEndReason, rate } = opportunity;
  return {
    ...{ name, sourceType, source, expectedSignatureOn, serviceType, salesDynamic, closingOn },
    amount: amount && amountOf(amount, rate),
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

type Amount = NonNullable<FieldValues['amount']>;

const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'amount' in value;

const sameAmount = (one: Amount, other: Amount): boolean =>
  Number(one.amount) === Number(other.amount) &&
  one.currency === other.currency &&
  Number(one.rate ?? 1) === Number(other.rate ?? 1);

const same = (one: unknown, other: unknown): boolean =>
  isAmount(one) && isAmount(other) ? sameAmount(one, other) : one === other;

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
