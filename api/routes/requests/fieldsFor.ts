import { fieldsSchemaOf } from '../../../contracts/requestFields';
import type { RequestKind } from '../../../domain/cases/kinds';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { FieldValues } from '../../../domain/templates/field';
import { templates } from '../../../domain/templates/registry';

/** Fields of another template are refused like any unknown field. */
export function fieldsFor(template: RequestKind, fields: object): FieldValues {
  const parsed = fieldsSchemaOf(templates[template].fields).safeParse(fields);
  if (!parsed.success)
    throw new DomainError(
      refuse('invalid_input', { params: { field: `fields.${String(parsed.error.issues[0]?.path[0] ?? '')}` } }),
    );
  return Object.fromEntries(
    Object.entries(parsed.data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
