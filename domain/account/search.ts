/** What somebody means who types into the search box of accounts. */
import { foldedWords } from '../identity/companyName';
import { isSirenValid } from '../identity/siren';

export interface AccountSearch {
  /** One of these must be in the account's text: the words of a number, or the longest word. */
  oneOf: string[];
  /** And all of these. */
  allOf: string[];
  /** The same without capitals, accents and punctuation: what typing errors are counted in. A SIREN whose key is right has none. */
  folded: string[];
}

const VAT_BEGUN = /^FR[0-9A-HJ-NP-Z]{2}(\d{1,9})$/;
const SIREN_LENGTH = 9;
const SIRET_LENGTH = 14;

/**
 * `732 829 320`, `FR44 732829320` and a SIRET, whole or begun, are all looked for by their SIREN; ten digits may be the number of an
 * account too. Everything else is words, in any order. Null when nothing is asked.
 */
export function readAccountSearch(q: string): AccountSearch | null {
  const number = numberIn(q);
  if (number !== null) return { oneOf: number.length > SIREN_LENGTH && beginsWithSiren(number) ? [number, number.slice(0, SIREN_LENGTH)] : [number], allOf: [], folded: isMistyped(number) ? [number.slice(0, SIREN_LENGTH)] : [] };
  const [longest, ...others] = q.split(/\s+/).filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return longest === undefined ? null : { oneOf: [longest], allOf: others, folded: foldedWords(q) };
}

const beginsWithSiren = (number: string) => isSirenValid(number.slice(0, SIREN_LENGTH)) || number.length === SIRET_LENGTH;
/** Only a whole SIREN or SIRET tells by its key that it was mistyped. */
const isMistyped = (number: string) => (number.length === SIREN_LENGTH || number.length === SIRET_LENGTH) && !isSirenValid(number.slice(0, SIREN_LENGTH));

function numberIn(q: string): string | null {
  const compact = q.replaceAll(/[\s.\-]/g, '').toUpperCase();
  if (/^\d+$/.test(compact)) return compact;
  return VAT_BEGUN.exec(compact)?.[1] ?? null;
}
