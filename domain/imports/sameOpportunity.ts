import { foldedText } from '../identity/companyName';

interface Told {
  name: string;
  offerId: string | null;
  expectedSignatureOn: string | null;
}

export interface KnownOpportunity extends Told {
  isOpen: boolean;
  /** Lost because it should never have been entered. */
  byMistake: boolean;
}

/**
 * Whether an opportunity of the same account is the one of a row. One that is still worked on is known by its name; one of the same offer
 * under another name may be it. One that is over is known by its name and day as well, so that an old file creates nothing anew while next
 * year's mission of the same name is another.
 */
export function opportunityLikeness(row: Told, known: KnownOpportunity): 'same' | 'perhaps' | 'other' {
  const sameName = foldedText(row.name) === foldedText(known.name);
  if (!known.isOpen)
    return sameName && !known.byMistake && row.expectedSignatureOn === known.expectedSignatureOn ? 'same' : 'other';
  const otherOffer = row.offerId !== null && known.offerId !== null && row.offerId !== known.offerId;
  if (sameName) return otherOffer ? 'perhaps' : 'same';
  return row.offerId !== null && row.offerId === known.offerId ? 'perhaps' : 'other';
}
