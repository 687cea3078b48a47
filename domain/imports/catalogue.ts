import type { FieldChanges } from '../processes/opportunity/fields';
import { codeIn, type Offered } from './offered';

export interface CatalogueEntry extends Offered {
  id: string;
  /** Of a family: its practice; of an offer: its family. */
  parentId: string;
}

export interface Catalogue {
  practices: readonly Omit<CatalogueEntry, 'parentId'>[];
  offerFamilies: readonly CatalogueEntry[];
  offers: readonly CatalogueEntry[];
}

type Placed = Pick<FieldChanges, 'practiceId' | 'offerFamilyId' | 'offerId'>;

/**
 * Practice, family and offer as a row names them, by code or by name. What it leaves out above is known by what stands below; a combination
 * that the catalogue does not have, and a name that several offers bear, are none.
 */
export function placeInCatalogue(
  said: Readonly<Record<string, string>>,
  { practices, offerFamilies, offers }: Catalogue,
): Placed | null {
  const { practice, offerFamily, offer } = said;
  const inPractice = practice === undefined ? null : theOne(practices, practice);
  if (inPractice === undefined) return null;
  const families = offerFamilies.filter(({ parentId }) => inPractice === null || parentId === inPractice.id);
  const inFamily = offerFamily === undefined ? null : theOne(families, offerFamily);
  if (inFamily === undefined) return null;
  const among = inFamily ? [inFamily] : families;
  const named =
    offer === undefined
      ? null
      : theOne(
          offers.filter(({ parentId }) => among.some(({ id }) => id === parentId)),
          offer,
        );
  if (named === undefined) return null;
  const family = inFamily ?? among.find(({ id }) => id === named?.parentId) ?? null;
  const practiceId = inPractice?.id ?? family?.parentId;
  return {
    ...(practiceId !== undefined && { practiceId }),
    ...(family && { offerFamilyId: family.id }),
    ...(named && { offerId: named.id }),
  };
}

function theOne<Entry extends Offered>(entries: readonly Entry[], text: string): Entry | undefined {
  const meant = entries.filter((entry) => codeIn([entry], text) !== null);
  return meant.length === 1 ? meant[0] : undefined;
}
