/** Practices, families and offers of the invented firm. The first line of an offer's products is its main one. */

export interface ProductData {
  code: string;
  label: string;
  kind: 'planned' | 'regie' | 'complement' | 'fixed';
  /** Quantity in the standard proposal, in hundredths of an hour or unit. */
  hundredths: number;
  /** Price since 1 October of the current fiscal year, in cents, excluding VAT. */
  cents: number;
  /** Price of the year before, where it differs. */
  formerCents?: number;
  /** Of an accounting offer: false for what is kept and completed only if applicable (requirement 171). */
  alwaysKept?: false;
  genericResource?: string;
}
export interface OfferData {
  code: string;
  label: string;
  accounting?: true;
  products: ProductData[];
}
export interface FamilyData {
  code: string;
  label: string;
  offers: OfferData[];
}
export interface PracticeData {
  code: string;
  label: string;
  kind: 'esc' | 'expert_conseil' | 'other';
  families: FamilyData[];
}

/** A planned study, its restitution and its advice by the hour: the shape of most consulting offers. */
export function study(code: string, hours: number, hourCents: number, restitutionCents: number): ProductData[] {
  return [
    {
      code: `${code}_ETU`,
      label: 'Travaux d’analyse',
      kind: 'planned',
      hundredths: hours * 100,
      cents: hourCents,
      genericResource: 'Consultant Conf. - G_CON2',
    },
    { code: `${code}_RES`, label: 'Restitution et rapport', kind: 'fixed', hundredths: 100, cents: restitutionCents },
    { code: `${code}_REG`, label: 'Régie - Travaux complémentaires', kind: 'regie', hundredths: 0, cents: 15_500 },
  ];
}

/** A service at a flat price. */
export function flat(code: string, label: string, cents: number): ProductData {
  return { code, label, kind: 'fixed', hundredths: 100, cents };
}
