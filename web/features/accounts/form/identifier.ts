import { isIdentifierProblem, parseIdentifier } from '../../../../domain/identity/siren';

/** What is wrong with a number while it is typed: nothing until it is long enough to be one. */
export type IdentifierFault = 'length' | 'characters' | 'key' | 'notFrench';

const shortest = 9;

/** The digits to look for, when what is typed reads as a SIREN, a SIRET or a French VAT number. */
export function sirenIn(text: string): string | null {
  const parsed = parseIdentifier(text);
  return 'siren' in parsed ? parsed.siren : null;
}

/** The establishment, when what is typed reads as a SIRET. */
export function siretIn(text: string): string | null {
  const parsed = parseIdentifier(text);
  return 'siret' in parsed ? parsed.siret : null;
}

export function identifierFault(text: string): IdentifierFault | null {
  const parsed = parseIdentifier(text);
  if (!isIdentifierProblem(parsed) || parsed.problem === 'identifier_empty') return null;
  switch (parsed.problem) {
    case 'identifier_characters':
      return 'characters';
    case 'identifier_length':
      return text.replace(/\s/g, '').length < shortest ? null : 'length';
    case 'vat_not_a_siren':
      return 'notFrench';
    default:
      return 'key';
  }
}
