/** The typed fields of a request as data: the API's schema, the form and the rules are all made from them. */
import { amountProblem, parseAmount } from '../money/cents';
import { partiesIn, partyProblem } from '../acceptance/parties';
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
  | 'legalForm'
  /** One company, a few of them, or who owns the client: each with its SIREN and its share (`domain/acceptance/parties.ts`). */
  | 'company'
  | 'parties'
  | 'owners';

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
  /** Of a date: the field whose day it may not come before, once both are told. */
  notBefore?: string;
  /** Under which heading the form puts it; fields of one section follow each other. */
  section?: string;
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

function partiesProblem(value: string, shareIsRequired: boolean): string | null {
  for (const party of partiesIn(value)) {
    const problem = partyProblem(party, shareIsRequired);
    if (problem !== null) return problem;
  }
  return null;
}

const unless = (right: boolean, problem: string): string | null => (right ? null : problem);

const problems: Readonly<Record<FieldKind, (field: TemplateField, value: string) => string | null>> = {
  text: () => null,
  longText: () => null,
  date: (_, value) => unless(isBusinessDate(value), 'not_a_date'),
  money: (_, value) => unless(isAmount(value), 'not_an_amount'),
  choice: ({ options }, value) => unless(options === undefined || options.includes(value), 'not_in_list'),
  person: (_, value) => unless(UUID.test(value), 'not_in_list'),
  document: (_, value) => unless(UUID.test(value), 'not_in_list'),
  iban: (_, value) => unless(ibanProblem(value) === null, 'iban_wrong'),
  siret: (_, value) => unless(isSiretValid(value.replace(/\s/g, '')), 'siret_wrong'),
  sirens: (_, value) => unless(isSirens(value), 'siren_wrong'),
  email: (_, value) => unless(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), 'email_wrong'),
  legalForm: (_, value) => unless(value in INSEE_LEGAL_FORMS, 'not_in_list'),
  company: (_, value) => (partiesIn(value).length > 1 ? 'one_company' : partiesProblem(value, false)),
  parties: (_, value) => partiesProblem(value, false),
  owners: (_, value) => partiesProblem(value, true),
};

/** What is wrong with a value whatever the day; null for nothing, an empty value included. */
export function fieldProblem(field: TemplateField, value: string): string | null {
  if (value === '') return null;
  return value.length > (field.max ?? DEFAULT_MAX) ? 'too_long' : problems[field.kind](field, value);
}

/** Typed row by row: a draft keeps rows that cannot be yet, and says so when it is sent. */
const keptAsTyped: readonly FieldKind[] = ['company', 'parties', 'owners'];

/** What is wrong with a value that stands in a draft only; null for nothing. */
export function draftProblem(field: TemplateField, value: string): string | null {
  const problem = fieldProblem(field, value);
  return problem !== 'too_long' && keptAsTyped.includes(field.kind) ? null : problem;
}

function dayProblem(
  { day, notBefore }: TemplateField,
  value: string,
  values: FieldValues,
  today: string,
): string | null {
  if (day === 'past' && value > today) return 'in_the_future';
  if (day === 'future' && value < today) return 'in_the_past';
  return notBefore !== undefined && value < (values[notBefore] ?? '') ? 'before_start' : null;
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
          : (fieldProblem(field, value) ?? dayProblem(field, value, values, today));
      return why === null ? [] : [{ field: `fields.${field.key}`, label: `${kind}.${field.key}`, why }];
    });
}
