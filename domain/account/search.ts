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

/** As `prospectNumber` and `clientNumber` write them (D29). */
const ACCOUNT_NUMBER = /^(901\d{7}|1000\d{6})$/;

/**
 * `732 829 320`, `FR44 732829320` and a SIRET, whole or begun, are all looked for by their SIREN, and an account's number by
 * itself. Everything else is words, in any order. Null when nothing is asked.
 */
export function readAccountSearch(q: string): AccountSearch | null {
  const number = numberIn(q);
  if (number !== null) return byNumber(number);
  const [longest, ...others] = q
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? null : { oneOf: [longest], allOf: others, folded: foldedWords(q) };
}

function byNumber(number: string): AccountSearch {
  if (number.length < SIREN_LENGTH || ACCOUNT_NUMBER.test(number)) return { oneOf: [number], allOf: [], folded: [] };
  const siren = number.slice(0, SIREN_LENGTH);
  // Only a whole number tells by its key that it was mistyped.
  const isWhole = number.length === SIREN_LENGTH || number.length === SIRET_LENGTH;
  return { oneOf: [siren], allOf: [], folded: isWhole && !isSirenValid(siren) ? [siren] : [] };
}

function numberIn(q: string): string | null {
  const compact = q.replaceAll(/[\s.-]/g, '').toUpperCase();
  if (/^\d+$/.test(compact)) return compact;
  return VAT_BEGUN.exec(compact)?.[1] ?? null;
}
