/** A digit mistyped is never taken for another company or bank account; writing a thing in its one form twice changes nothing. */
import fc from 'fast-check';
import { emailKey, normaliseEmail } from './email';
import { ibanProblem } from './iban';
import { passesLuhn } from './luhn';
import { normalisePhone, showPhone } from './phone';
import { isIdentifierProblem, isSirenValid, isSiretValid, parseIdentifier } from './siren';
import { vatKey } from './vat';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const withLuhnKey = (head: string) => `${head}${Array.from('0123456789').find((key) => passesLuhn(`${head}${key}`))}`;
/** La Poste's establishments keep another key. */
const siren = digits(8)
  .map(withLuhnKey)
  .filter((one) => one !== '356000000');
const siret = fc.tuple(siren, digits(4)).map(([head, nic]) => withLuhnKey(`${head}${nic}`));
const place = fc.nat();
const other = fc.integer({ min: 1, max: 9 });

/** The same text with one digit changed for another. */
function mistyped(text: string, at: number, by: number): string {
  const places = Array.from(text).flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
  const index = places[at % places.length]!;
  return `${text.slice(0, index)}${(Number(text[index]) + by) % 10}${text.slice(index + 1)}`;
}

/** Two neighbours swapped; null where that changes nothing, or where Luhn is known not to see it (09 and 90). */
function swapped(text: string, at: number): string | null {
  const index = at % (text.length - 1);
  const pair = text.slice(index, index + 2);
  if (pair[0] === pair[1] || pair === '09' || pair === '90') return null;
  return `${text.slice(0, index)}${pair[1]}${pair[0]}${text.slice(index + 2)}`;
}

/** Every French IBAN has two keys; the others have one. They are made, of no bank. */
const ibans = ['FR1420041010050500013M02606', 'DE89370400440532013000', 'BE68539007547034'];

describe('one digit mistyped', () => {
  test.each([
    ['a SIREN', siren, isSirenValid],
    ['a SIRET', siret, isSiretValid],
  ] as const)('%s is refused, and read when it is right', (_what, numbers, isValid) => {
    fc.assert(
      fc.property(numbers, place, other, (number, at, by) => {
        expect([isValid(number), isValid(mistyped(number, at, by))]).toEqual([true, false]);
        expect(isIdentifierProblem(parseIdentifier(mistyped(number, at, by)))).toBe(true);
      }),
    );
  });

  test.each([
    ['a SIREN', siren, isSirenValid],
    ['a SIRET', siret, isSiretValid],
  ] as const)('two neighbours swapped in %s are refused', (_what, numbers, isValid) => {
    fc.assert(
      fc.property(numbers, place, (number, at) => {
        const wrong = swapped(number, at);
        fc.pre(wrong !== null);
        expect(isValid(wrong)).toBe(false);
      }),
    );
  });

  test('in a VAT number, whether of its key or of its SIREN, is refused', () => {
    // 000 begins the numbers of those who have no SIREN.
    const ofCompany = siren.filter((number) => !number.startsWith('000'));
    fc.assert(
      fc.property(ofCompany, place, other, (number, at, by) => {
        const vat = `FR${vatKey(number)}${number}`;
        expect(parseIdentifier(vat)).toMatchObject({ siren: number });
        expect(isIdentifierProblem(parseIdentifier(mistyped(vat, at, by)))).toBe(true);
      }),
    );
  });

  test.each(ibans)(
    'in %s is refused, and so are two neighbours that changed places: each digit, each other digit, each pair',
    (iban) => {
      expect(ibanProblem(iban)).toBeNull();
      const digitPlaces = iban.replace(/\D/g, '').length;
      const wrong = Array.from({ length: digitPlaces }, (_, at) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((by) => mistyped(iban, at, by)),
      ).flat();
      const pairs = Array.from(
        { length: iban.length - 1 },
        (_, at) => `${iban.slice(0, at)}${iban[at + 1]}${iban[at]}${iban.slice(at + 2)}`,
      ).filter((one) => one !== iban);
      expect([wrong.length, pairs.length > 12]).toEqual([9 * digitPlaces, true]);
      expect([...wrong, ...pairs].filter((one) => ibanProblem(one) === null)).toEqual([]);
    },
  );
});

describe('the one form of', () => {
  test('an address is its own, whatever its case and spaces were', () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from('abzÀé09.-_')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.string({ unit: fc.constantFrom(' ', '\t', '\u00A0'), maxLength: 3 }),
        (name, domain, blank) => {
          const typed = `${blank}${name.toUpperCase()}${blank}@${domain}.Fr${blank}`;
          const read = normaliseEmail(typed);
          if ('email' in read) expect(normaliseEmail(read.email)).toEqual(read);
          expect(emailKey(emailKey(typed))).toBe(emailKey(typed));
          expect(emailKey(typed)).toBe(emailKey(`${name}@${domain}.fr`.toLowerCase()));
        },
      ),
    );
  });

  test('a telephone is its own, as it is kept and as it is shown', () => {
    const separator = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(
        digits(8),
        fc.constantFrom('01', '06', '07', '09'),
        fc.constantFrom('', '+33', '0033', '+33 (0)'),
        separator,
        (rest, start, code, between) => {
          const national = `${code === '' ? '0' : ''}${start.slice(1)}${rest}`;
          const read = normalisePhone(`${code}${Array.from(national).join(between)}`);
          // Prefixes of the overseas departments are not of +33, however they are written.
          fc.pre(!('suggestedCode' in read));
          expect(read).toEqual({ e164: `+33${start.slice(1)}${rest}` });
          if (!('e164' in read)) return;
          expect(normalisePhone(read.e164)).toEqual(read);
          expect(normalisePhone(showPhone(read.e164))).toEqual(read);
          expect(showPhone(read.e164)).toBe(`${start}${rest}`);
        },
      ),
    );
  });
});
