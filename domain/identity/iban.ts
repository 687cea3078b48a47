export type IbanProblem = 'iban_malformed' | 'iban_key_wrong' | 'rib_key_wrong';

const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
/** Length by country where the product expects most accounts; others are held to the shape and the key. */
const LENGTHS: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  ES: 24,
  IT: 27,
  NL: 18,
  PT: 25,
  CH: 21,
  GB: 22,
  IE: 22,
};

/** As people write it, with spaces or dashes and in either case → `FR1420041010050500013M02606`. */
export function compactIban(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

/** In groups of four, as it is printed. */
export function showIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** ISO 13616: the first four characters go to the end, letters count from 10, the remainder by 97 is 1. */
function ibanRemainder(iban: string): number {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

const ribDigit = (letter: string): string => String(((letter.charCodeAt(0) - 65 + (letter >= 'S' ? 1 : 0)) % 9) + 1);

/** The French account key: 97 less the weighted sum of bank, branch and account by 97. */
function ribKey(iban: string): number {
  const digits = iban.slice(4, 25).replace(/[A-Z]/g, ribDigit);
  const [bank, branch, account] = [BigInt(digits.slice(0, 5)), BigInt(digits.slice(5, 10)), BigInt(digits.slice(10))];
  return 97 - Number((89n * bank + 15n * branch + 3n * account) % 97n);
}

function isFrenchLayout(iban: string): boolean {
  return iban.startsWith('FR') || iban.startsWith('MC');
}

/** Why a text is no IBAN that a mandate may carry; null when both its keys are right. */
export function ibanProblem(text: string): IbanProblem | null {
  const iban = compactIban(text);
  const length = LENGTHS[iban.slice(0, 2)];
  if (!SHAPE.test(iban) || (length !== undefined && iban.length !== length)) return 'iban_malformed';
  if (isFrenchLayout(iban) && !/^..\d{12}[A-Z0-9]{11}\d{2}$/.test(iban)) return 'iban_malformed';
  if (ibanRemainder(iban) !== 1) return 'iban_key_wrong';
  return isFrenchLayout(iban) && ribKey(iban) !== Number(iban.slice(25)) ? 'rib_key_wrong' : null;
}
