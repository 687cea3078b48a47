/** Why a text is no telephone number. `suggestedCode` is the country code that the digits point to. */
export type PhoneProblem =
  | { problem: 'phone_empty' | 'phone_characters' | 'phone_length' | 'phone_prefix' }
  | { problem: 'phone_needs_country_code'; suggestedCode: string };

export type Phone = { e164: string } | PhoneProblem;

const SEPARATORS = /[\s.\-/\u200b]/g;
const TRUNK_ZERO = /^(\+\d{1,3})\(0\)/;
const FRANCE = '+33';
const E164 = /^\+[1-9]\d{8,14}$/;

/** Ten-digit numbers of the overseas departments look national and are not: they are reached under a code of their own. */
const OVERSEAS: readonly (readonly [prefixes: RegExp, code: string])[] = [
  [/^0(590|690|691)/, '+590'],
  [/^0(594|694)/, '+594'],
  [/^0(596|696|697)/, '+596'],
  [/^0(262|263|269|639|692|693)/, '+262'],
];

/**
 * Reads a number as people write it (`06 87 65 43 21`, `+33 (0)6.87.65.43.21`, `0033687654321`) and stores E.164.
 * Without a country code it is French; other countries must say theirs (requirement 76).
 */
export function normalisePhone(text: string): Phone {
  const compact = text.replace(SEPARATORS, '').replace(TRUNK_ZERO, '$1').replace(/^00/, '+');
  if (compact === '') return { problem: 'phone_empty' };
  if (!/^\+?\d+$/.test(compact)) return { problem: 'phone_characters' };
  if (compact.startsWith(FRANCE)) return french(compact.slice(FRANCE.length).replace(/^0/, ''));
  if (compact.startsWith('+')) return E164.test(compact) ? { e164: compact } : { problem: 'phone_length' };
  if (!compact.startsWith('0')) return { problem: compact.length === 10 ? 'phone_prefix' : 'phone_length' };
  return french(compact.slice(1));
}

/** Shows a French number as `0687654321`, the model of the firm, and any other in E.164. */
export function showPhone(e164: string): string {
  return e164.startsWith(FRANCE) ? `0${e164.slice(FRANCE.length)}` : e164;
}

function french(nationalDigits: string): Phone {
  if (nationalDigits.length !== 9) return { problem: 'phone_length' };
  const overseas = OVERSEAS.find(([prefixes]) => prefixes.test(`0${nationalDigits}`));
  if (overseas) return { problem: 'phone_needs_country_code', suggestedCode: overseas[1] };
  return nationalDigits.startsWith('0') ? { problem: 'phone_prefix' } : { e164: `${FRANCE}${nationalDigits}` };
}
