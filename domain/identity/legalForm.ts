import type { MissingField } from '../errors/refusal';
import { INSEE_LEGAL_FORMS } from './legalFormCodes';

export type LegalStructure = 'legal_person' | 'natural_person';

export interface LegalForm {
  code: string;
  label: string;
  /** Nothing for a company being registered: the person who creates the account says which it is. */
  structure: LegalStructure | undefined;
}

/** The local value of a company without SIREN yet; INSEE has no such code (D1, requirement 49). */
export const IN_REGISTRATION = 'en_cours_immatriculation';

const SOLE_TRADER = /^1/;

/** A sole trader (category 1) is a natural person; every other category is kept as a legal person. */
export function legalStructureOf(code: string): LegalStructure | undefined {
  if (code === IN_REGISTRATION) return undefined;
  return SOLE_TRADER.test(code) ? 'natural_person' : 'legal_person';
}

/** The forms that a screen offers, the local one first, then by code. */
export const LEGAL_FORMS: readonly LegalForm[] = [
  { code: IN_REGISTRATION, label: "En cours d'immatriculation", structure: undefined },
  ...Object.entries(INSEE_LEGAL_FORMS).map(([code, label]) => ({ code, label, structure: legalStructureOf(code) })),
];

const offeredCodes: ReadonlySet<string> = new Set(LEGAL_FORMS.map(({ code }) => code));
const INSEE_CATEGORY = /^[1-9]\d{3}$/;

/** Whether a code may be kept. The register knows categories that this list does not have: any code of their shape is taken. */
export const isLegalForm = (code: string): boolean => offeredCodes.has(code) || INSEE_CATEGORY.test(code);

/** The French label of a form, or its code when the register uses one that this list does not have. */
export function legalFormLabel(code: string): string {
  return LEGAL_FORMS.find((form) => form.code === code)?.label ?? code;
}

export interface NaturalPersonFields {
  civility?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
}

const NATURAL_PERSON_FIELDS = ['civility', 'lastName', 'firstName', 'phone'] as const;

/** What an account of a natural person still lacks; nothing is asked of a legal person (requirement 53). */
export function missingForStructure(structure: LegalStructure, fields: NaturalPersonFields): MissingField[] {
  if (structure === 'legal_person') return [];
  return NATURAL_PERSON_FIELDS.filter((field) => (fields[field] ?? '').trim() === '').map((field) => ({
    field,
    label: `account.${field}`,
    why: 'missing',
  }));
}
