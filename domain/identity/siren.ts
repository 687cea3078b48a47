import { passesLuhn } from './luhn';
import { vatKey } from './vat';

/**
 * Why a text identifies no company. The `…_checksum` codes and `vat_key` keep what was read, since a register that
 * knows the number is right against its key; without the register's word they are refusals.
 */
export type IdentifierProblem =
  | { problem: 'identifier_empty' | 'identifier_characters' | 'identifier_length' | 'vat_not_a_siren' }
  | ({ problem: 'siren_checksum' | 'siret_checksum' | 'vat_key' } & CompanyIdentifier);

export interface CompanyIdentifier {
  siren: string;
  siret?: string;
}

/** La Poste has given its establishments SIRET whose digits add up to a multiple of 5 instead of passing Luhn. */
const LA_POSTE = '356000000';
const SEPARATORS = /[\s.\-\u200b]/g;
const VAT_NUMBER = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/;

export function isSirenValid(siren: string): boolean {
  return /^\d{9}$/.test(siren) && passesLuhn(siren);
}

export function isSiretValid(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || !isSirenValid(siret.slice(0, 9))) return false;
  return passesLuhn(siret) || (siret.startsWith(LA_POSTE) && digitSum(siret) % 5 === 0);
}

/**
 * Reads what a person types or pastes: 9 digits, 14 digits or a French VAT number, with spaces, dots or dashes (D1).
 * @returns the SIREN, with the SIRET when 14 digits were given, or a coded problem
 */
export function parseIdentifier(text: string): CompanyIdentifier | IdentifierProblem {
  const compact = text.replace(SEPARATORS, '').toUpperCase();
  if (compact === '') return { problem: 'identifier_empty' };
  if (compact.startsWith('FR')) return parseVatNumber(compact);
  if (!/^\d+$/.test(compact)) return { problem: 'identifier_characters' };
  if (compact.length === 9)
    return isSirenValid(compact) ? { siren: compact } : { problem: 'siren_checksum', siren: compact };
  if (compact.length === 14) return parseSiret(compact);
  return { problem: 'identifier_length' };
}

export function isIdentifierProblem(parsed: CompanyIdentifier | IdentifierProblem): parsed is IdentifierProblem {
  return 'problem' in parsed;
}

/** `732 829 320` */
export function formatSiren(siren: string): string {
  return siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
}

/** `732 829 320 00074` */
export function formatSiret(siret: string): string {
  return `${formatSiren(siret.slice(0, 9))} ${siret.slice(9)}`;
}

function parseSiret(siret: string): CompanyIdentifier | IdentifierProblem {
  const siren = siret.slice(0, 9);
  if (!isSirenValid(siren)) return { problem: 'siren_checksum', siren, siret };
  return isSiretValid(siret) ? { siren, siret } : { problem: 'siret_checksum', siren, siret };
}

function parseVatNumber(compact: string): CompanyIdentifier | IdentifierProblem {
  const [, key = '', siren = ''] = VAT_NUMBER.exec(compact) ?? [];
  if (siren === '') return { problem: compact.length === 13 ? 'identifier_characters' : 'identifier_length' };
  // Monaco shares the French prefix; its numbers are no SIREN
  if (siren.startsWith('000')) return { problem: 'vat_not_a_siren' };
  if (!isSirenValid(siren)) return { problem: 'siren_checksum', siren };
  // keys with letters follow another, unpublished formula: only the SIREN can be checked
  return /^\d\d$/.test(key) && key !== vatKey(siren) ? { problem: 'vat_key', siren } : { siren };
}

function digitSum(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0);
}
