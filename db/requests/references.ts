import type { RequestKind } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { RequestChanges } from '../../domain/processes/request/commands';
import type { TemplateField } from '../../domain/templates/field';
import { templates } from '../../domain/templates/registry';
import { isOffered } from '../listValues';
import type { Transaction } from '../wall';

/** Where the record that a field names must be; null for a field that names none. */
function placeOf(
  { kind, documentKind }: TemplateField,
  value: string,
  accountId: string,
): [table: string, where: object] | null {
  if (kind === 'person') return ['users', { id: value }];
  if (kind === 'document')
    return ['documents', { id: value, account_id: accountId, ...(documentKind && { kind: documentKind }) }];
  return null;
}

interface Request {
  template: RequestKind;
  accountId: string;
  /** As they are: what was retired since stays where it is (D30). */
  fields: Readonly<Record<string, string>>;
}

/** Ids that a request names must be ones that the caller sees; a document is one of the account's, a value one that is offered. */
export async function refuseUnknownRequestReferences(
  trx: Transaction,
  { template, accountId, fields: held }: Request,
  { groupId, fields = {} }: RequestChanges,
): Promise<Refusal | null> {
  if (groupId !== undefined && !(await trx('regions').where({ id: groupId }).first('id')))
    return refuse('reference_unknown', { params: { field: 'groupId' } });
  for (const field of templates[template].fields) {
    const value = fields[field.key] ?? '';
    const place = value === '' ? null : placeOf(field, value, accountId);
    if (place && !(await trx(place[0]).where(place[1]).first('id')))
      return refuse('reference_unknown', { params: { field: `fields.${field.key}` } });
    if (
      field.list !== undefined &&
      value !== '' &&
      value !== held[field.key] &&
      !(await isOffered(trx, field.list, value))
    )
      return refuse('value_retired', { params: { field: `fields.${field.key}` } });
  }
  return null;
}

/** A document that answers a line belongs to the same account. */
export async function isDocumentOf(trx: Transaction, documentId: string, accountId: string): Promise<boolean> {
  return (await trx('documents').where({ id: documentId, account_id: accountId }).first('id')) !== undefined;
}
