/** What an administrator may put on the firm's papers. */
import { refuse, type Refusal } from '../errors/refusal';
import { isSirenValid } from '../identity/siren';
import { proposeVatNumber } from '../identity/vat';
import type { Letterhead } from './facts';

/** Of a logo: what a letter of three pages carries without weighing more than its text. */
export const MAX_LOGO_BYTES = 204_800;
export const MAX_LOGO_WIDTH = 2000;
export const MAX_LOGO_HEIGHT = 1000;

/** Why a picture is no logo. */
export const logoProblems = ['not_a_picture', 'damaged', 'too_heavy', 'too_large'] as const;
export type LogoProblem = (typeof logoProblems)[number];

/** A French company has one VAT number, made of its SIREN (art. 286 ter CGI): the two must agree. */
export function refuseLetterhead({ siren, vatNumber }: Pick<Letterhead, 'siren' | 'vatNumber'>): Refusal | null {
  if (!isSirenValid(siren)) return refuse('siren_invalid');
  const expected = proposeVatNumber(siren).number;
  return vatNumber === expected ? null : refuse('vat_number_of_another', { params: { expected } });
}
