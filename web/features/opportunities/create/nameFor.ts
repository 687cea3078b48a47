import { proposedName } from '../../../../domain/opportunity/name';
import type { ReferenceData } from '../../../../contracts/reference';
import type { FieldValues } from '../fields/fieldValues';

/** `Famille_Offre` as the house names opportunities (D8, requirement 118); nothing while the offer is unknown. */
export function nameFor(
  { offerFamilyId, offerId }: Pick<FieldValues, 'offerFamilyId' | 'offerId'>,
  { offerFamilies, offers }: Pick<ReferenceData, 'offerFamilies' | 'offers'>,
): string | null {
  const family = offerFamilies.find(({ id }) => id === offerFamilyId);
  const offer = offers.find(({ id }) => id === offerId);
  return family && offer ? proposedName(family.name, offer.name) : null;
}
