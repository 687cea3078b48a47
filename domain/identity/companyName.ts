/** Words that say what a company is, not which one it is. */
const LEGAL_FORM_WORDS = new Set([
  'sa',
  'sas',
  'sasu',
  'sarl',
  'eurl',
  'sci',
  'scp',
  'scm',
  'snc',
  'scs',
  'sca',
  'selarl',
  'selas',
  'selafa',
  'scop',
  'scic',
  'earl',
  'gaec',
  'gie',
  'eirl',
  'ei',
  'se',
  'sel',
  'societe',
  'ste',
  'ets',
  'etablissement',
  'etablissements',
  'entreprise',
  'association',
  'asso',
  'ass',
]);

const DOTTED_INITIALS = /\b(?:\p{L}\.){2,}(?:\p{L}\b)?/gu;

/** The words of a text without capitals, accents or punctuation; initials with dots are one word. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(DOTTED_INITIALS, (initials) => initials.replaceAll('.', ''))
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' et ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Those words as one text: what two texts share that differ in capitals, accents, spaces and punctuation alone. */
export const foldedText = (text: string): string => foldedWords(text).join(' ');

/**
 * The name by which duplicates are looked for: lower case, without accents, punctuation or legal-form words (D2, requirement 34).
 * A name made of nothing else keeps its words, so that it still compares with something.
 */
export function comparableName(name: string): string {
  const words = foldedWords(name);
  const telling = words.filter((word) => !LEGAL_FORM_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
