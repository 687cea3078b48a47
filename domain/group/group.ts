/** Client groups: a code that the firm counts up, and a label that fits into reports (requirements 253-262, D25). */

/** Longest label that application and reports take (requirement 258). */
export const GROUP_LABEL_LENGTH = 14;

export const groupKinds = ['capital', 'economic'] as const;
export type GroupKind = (typeof groupKinds)[number];

export type GroupPosition = 'principal' | 'secondary';

/** The name as it will stand: without double spaces, cut at 14 characters and never in the middle of one. */
export function groupLabel(name: string): string {
  return Array.from(name.trim().replace(/\s+/g, ' ')).slice(0, GROUP_LABEL_LENGTH).join('').trimEnd();
}

const LETTERS = 26;
const DIGITS = 100;

/**
 * The code after this one: `AA00` … `AA99`, `AB00` … `ZZ99` (requirement 262).
 * @param last null when there is none yet
 * @throws RangeError after `ZZ99`: a longer code would be another format
 */
export function nextGroupCode(last: string | null): string {
  const at = last === null ? 0 : placeOf(last) + 1;
  if (at >= LETTERS * LETTERS * DIGITS) throw new RangeError(`no group code follows ${last ?? ''}`);
  const letter = (index: number) => String.fromCharCode(65 + index);
  const pair = Math.floor(at / DIGITS);
  return `${letter(Math.floor(pair / LETTERS))}${letter(pair % LETTERS)}${String(at % DIGITS).padStart(2, '0')}`;
}

function placeOf(code: string): number {
  const found = /^([A-Z])([A-Z])(\d\d)$/.exec(code);
  if (!found) throw new RangeError(`${code} is no group code`);
  const [, first = '', second = '', digits = ''] = found;
  return ((first.charCodeAt(0) - 65) * LETTERS + second.charCodeAt(0) - 65) * DIGITS + Number(digits);
}
