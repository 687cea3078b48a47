import type { LetterheadFields, LetterheadView } from '../../../contracts/letterhead';

export const textFields = [
  'name',
  'legalForm',
  'siren',
  'registry',
  'vatNumber',
  'addressLine',
  'postcode',
  'city',
  'phone',
  'email',
  'professionalBody',
  'insurer',
  'insurancePolicy',
] as const;
export type TextField = (typeof textFields)[number];

/** What the page is typed into; an empty text is nothing. */
export interface LetterheadForm extends Record<TextField, string> {
  capital: string | null;
  /** Hash of the logo, and what it looks like. */
  logo: string | null;
  logoUri: string | null;
}

/** A firm may have none: no share capital, not in the commercial register, on no roll. */
const optional: readonly TextField[] = ['registry', 'professionalBody'];
export const isRequired = (field: TextField): boolean => !optional.includes(field);

export function formOf({ companyName, letterhead, logo }: LetterheadView): LetterheadForm {
  const texts = Object.fromEntries(textFields.map((field) => [field, letterhead?.[field] ?? ''])) as Record<
    TextField,
    string
  >;
  return {
    ...texts,
    name: letterhead?.name ?? companyName,
    capital: letterhead?.capital ?? null,
    logo: letterhead?.logo ?? null,
    logoUri: logo,
  };
}

const compact = (text: string) => text.replace(/\s/g, '');

/** What is sent: numbers as people write them, without their spaces; what is empty is left out. */
export function fieldsOf({ capital, logo, logoUri: _shown, ...texts }: LetterheadForm): LetterheadFields {
  const { siren, vatNumber, registry, professionalBody, ...rest } = Object.fromEntries(
    textFields.map((field) => [field, texts[field].trim()]),
  ) as Record<TextField, string>;
  return {
    ...rest,
    siren: compact(siren),
    vatNumber: compact(vatNumber).toUpperCase(),
    ...(registry !== '' && { registry }),
    ...(professionalBody !== '' && { professionalBody }),
    ...(capital !== null && { capital }),
    ...(logo !== null && { logo }),
  };
}

export const missingIn = (form: LetterheadForm): TextField[] =>
  textFields.filter((field) => isRequired(field) && form[field].trim() === '');

/** How many fields say something else than what is kept. */
export function changesIn(kept: LetterheadForm, form: LetterheadForm): number {
  const [before, after]: Record<string, string | undefined>[] = [fieldsOf(kept), fieldsOf(form)];
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => before?.[field] !== after?.[field],
  ).length;
}
