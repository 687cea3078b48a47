/** The typed fields of a request as data: the API's schema, the form and the rules are all made from them. */
import { amountProblem, parseAmount } from '../money/cents';
import { isBusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';
import { ibanProblem } from '../identity/iban';
import { INSEE_LEGAL_FORMS } from '../identity/legalFormCodes';
import { isSirenValid, isSiretValid } from '../identity/siren';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'money'
  | 'choice'
  | 'person'
  | 'document'
  | 'iban'
  | 'siret'
  | 'sirens'
  | 'email'
  | 'legalForm';

export interface TemplateField {
  key: string;
  kind: FieldKind;
  required?: true;
  /** Asked only while another field has one of these values. */
  when?: { field: string; is: readonly string[] };
  /** Of a choice: its codes, or the list of values that an administrator keeps. */
  options?: readonly string[];
  list?: string;
  /** Longest text; 2000 unless said. */
  max?: number;
  /** Of a text: it will stand cut at so many characters, and the form shows how while it is typed. */
  cutAt?: number;
  /** Of a date: a day that has come, or one that has not gone. */
  day?: 'past' | 'future';
  /** The form says a word about it. */
  hint?: true;
  /** Business Support fills it, the requester's form leaves it out. */
  byBusinessSupport?: true;
  /** Of a document: which kind. */
  documentKind?: string;
}

/** Values as they are stored and sent: texts; days `YYYY-MM-DD`, amounts `1234.50`, people and documents by id. An empty text is no value. */
export type FieldValues = Readonly<Record<string, string>>;

export const DEFAULT_MAX = 2000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isAmount(value: string): boolean {
  return amountProblem(value) === undefined && parseAmount(value) > 0;
}

/** Numbers separated by spaces, commas or lines. */
export function sirensIn(text: string): string[] {
  return text
    .split(/[,;\n]+/)
    .map((part) => part.replace(/\s/g, ''))
    .filter((part) => part !== '');
}

function isSirens(value: string): boolean {
  const sirens = sirensIn(value);
  return sirens.length > 0 && sirens.every(isSirenValid);
}

const checks: Readonly<Record<FieldKind, (field: TemplateField, value: string) => boolean>> = {
  text: () => true,
  longText: () => true,
  date: (_, value) => isBusinessDate(value),
  money: (_, value) => isAmount(value),
  choice: ({ options }, value) => options === undefined || options.includes(value),
  person: (_, value) => UUID.test(value),
  document: (_, value) => UUID.test(value),
  iban: (_, value) => ibanProblem(value) === null,
  siret: (_, value) => isSiretValid(value.replace(/\s/g, '')),
  sirens: (_, value) => isSirens(value),
  email: (_, value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  legalForm: (_, value) => value in INSEE_LEGAL_FORMS,
};

const malformed: Readonly<Partial<Record<FieldKind, string>>> = {
  date: 'not_a_date',
  money: 'not_an_amount',
  iban: 'iban_wrong',
  siret: 'siret_wrong',
  sirens: 'siren_wrong',
  email: 'email_wrong',
};

/** What is wrong with a value whatever the day; null for nothing, an empty value included. */
export function fieldProblem(field: TemplateField, value: string): string | null {
  if (value === '') return null;
  if (value.length > (field.max ?? DEFAULT_MAX)) return 'too_long';
  return checks[field.kind](field, value) ? null : (malformed[field.kind] ?? 'not_in_list');
}

function dayProblem({ day }: TemplateField, value: string, today: string): string | null {
  if (day === 'past' && value > today) return 'in_the_future';
  return day === 'future' && value < today ? 'in_the_past' : null;
}

/** Whether a field says anything, given the others: one that belongs to another answer does not. */
export function isShown({ when }: Pick<TemplateField, 'when'>, values: FieldValues): boolean {
  return when === undefined || when.is.includes(values[when.field] ?? '');
}

/** Whether the form asks for this field, given the others. */
export function isAsked(field: TemplateField, values: FieldValues): boolean {
  return !field.byBusinessSupport && isShown(field, values);
}

/** Required fields that are empty, and values that cannot be: what keeps a request from going on, on every path. */
export function missingFields(
  kind: string,
  fields: readonly TemplateField[],
  values: FieldValues,
  today: string,
): MissingField[] {
  return fields
    .filter((field) => isAsked(field, values))
    .flatMap((field) => {
      const value = values[field.key] ?? '';
      const why =
        value.trim() === ''
          ? field.required
            ? 'missing'
            : null
          : (fieldProblem(field, value) ?? dayProblem(field, value, today));
      return why === null ? [] : [{ field: `fields.${field.key}`, label: `${kind}.${field.key}`, why }];
    });
}
