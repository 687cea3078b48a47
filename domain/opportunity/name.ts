import { comparableName } from '../identity/companyName';

/** `Famille_Offre`, the name that the screen puts in (D8, requirement 118). */
export function proposedName(offerFamily: string, offer: string): string {
  return `${offerFamily.trim()}_${offer.trim()}`;
}

/**
 * True when a name does not start with its family and offer, or has no two parts while the offer is unknown.
 * A warning, never a refusal: none of the names in use followed the rule (requirement 320). Case and accents do not count.
 */
export function nameDeparts(name: string, offerFamily?: string, offer?: string): boolean {
  const parts = name.split('_');
  if (offerFamily === undefined || offer === undefined)
    return parts.length < 2 || parts.some((part) => part.trim() === '');
  const [family = '', ...rest] = parts;
  return (
    comparableName(family) !== comparableName(offerFamily) ||
    !comparableName(rest.join(' ')).startsWith(comparableName(offer))
  );
}
