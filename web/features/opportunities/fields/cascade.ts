import type { ReferenceData } from '../../../../contracts/reference';
import { proposeProductionEnd } from '../../../../domain/opportunity/productionEnd';
import type { FieldValues } from './fieldValues';

type Catalogue = Pick<ReferenceData, 'businessUnits' | 'offerFamilies' | 'offers'>;

const isAccounting = ({ offerId }: FieldValues, { offers }: Pick<Catalogue, 'offers'>): boolean =>
  offers.find(({ id }) => id === offerId)?.accounting ?? false;

/** What the end of production is measured from (D7), or `null` while the business unit that says by how much is unknown. */
export function productionBasis(values: FieldValues, catalogue: Pick<Catalogue, 'businessUnits' | 'offers'>) {
  const rule = catalogue.businessUnits.find(({ id }) => id === values.businessUnitId)?.productionEnd;
  if (rule === undefined) return null;
  const { productionStartOn, closingOn } = values;
  return { accountingOffer: isAccounting(values, catalogue), productionStartOn, closingOn, ...rule };
}

/** When production should end with these values, or `null` while its start or the closing date is unknown. */
function proposedEnd(values: FieldValues, catalogue: Catalogue): string | null {
  const basis = productionBasis(values, catalogue);
  return (basis && proposeProductionEnd(basis)) ?? null;
}

// Choosing an offer says its family and practice; changing the practice leaves no offer of another one behind.
function alignOffer(values: FieldValues, change: Partial<FieldValues>, { offers, offerFamilies }: Catalogue): void {
  const offer = offers.find(({ id }) => id === values.offerId);
  if (change.offerId && offer) {
    values.offerFamilyId = offer.familyId;
    values.practiceId = offer.practiceId;
    return;
  }
  const family = offerFamilies.find(({ id }) => id === values.offerFamilyId);
  if (change.offerFamilyId && family) values.practiceId = family.practiceId;
  else if (family && family.practiceId !== values.practiceId) values.offerFamilyId = null;
  if (offer && offer.familyId !== values.offerFamilyId) values.offerId = null;
}

// The end follows what it depends on as long as nobody chose another one.
function alignEnd(values: FieldValues, before: FieldValues, change: Partial<FieldValues>, catalogue: Catalogue): void {
  if ('productionEndOn' in change) return;
  const followed = before.productionEndOn === null || before.productionEndOn === proposedEnd(before, catalogue);
  const proposed = proposedEnd(values, catalogue);
  if (followed && proposed !== null) values.productionEndOn = proposed;
}

/** The values after a change by a person, with what that change entails for the other fields. */
export function applyChange(before: FieldValues, change: Partial<FieldValues>, catalogue: Catalogue): FieldValues {
  const values = { ...before, ...change };
  alignOffer(values, change, catalogue);
  alignEnd(values, before, change, catalogue);
  return values;
}

/** Families and offers that still fit what is chosen above them. */
export function choices({ practiceId, offerFamilyId }: FieldValues, { offers, offerFamilies }: Catalogue) {
  return {
    families: offerFamilies.filter((family) => practiceId === null || family.practiceId === practiceId),
    offers: offers.filter(
      (offer) =>
        (offerFamilyId === null || offer.familyId === offerFamilyId) &&
        (practiceId === null || offer.practiceId === practiceId),
    ),
  };
}
