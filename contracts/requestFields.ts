/** The schema of a request's typed fields, made from the template's own description of them. */
import { z } from 'zod';
import { DEFAULT_MAX, draftProblem, type TemplateField } from '../domain/templates/field';
import { templates } from '../domain/templates/registry';

/** An empty text takes a value back; the day's own rules (not in the future…) and those of rows of companies are asked when the request is sent. */
function valueOf(field: TemplateField) {
  return z
    .string()
    .trim()
    .max(field.max ?? DEFAULT_MAX)
    .refine((value) => draftProblem(field, value) === null, { error: 'invalid_value' });
}

/** Any of a template's fields: a draft may lack them all. Fields of another template are refused like any unknown one. */
export function fieldsSchemaOf(fields: readonly TemplateField[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.key, valueOf(field)]))).partial();
}

const [first, second, ...others] = Object.values(templates).map(({ fields }) => fieldsSchemaOf(fields));
if (!first || !second) throw new Error('the catalogue has fewer than two templates');

export const requestFields = z.union([first, second, ...others]);
