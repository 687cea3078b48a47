import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { RequestChanges } from '../../domain/processes/request/commands';
import type { Transaction } from '../wall';

/** Ids that a request names must be ones that the caller sees; a letter is one of the account's. */
export async function refuseUnknownRequestReferences(trx: Transaction, { groupId, fields = {} }: RequestChanges, accountId: string): Promise<Refusal | null> {
  const named: [string, string, object | undefined][] = [
    ['groupId', 'regions', groupId === undefined ? undefined : { id: groupId }],
    ['fields.engagementManagerId', 'users', fields['engagementManagerId'] === undefined ? undefined : { id: fields['engagementManagerId'] }],
    ['fields.deliveryLeadId', 'users', fields['deliveryLeadId'] === undefined ? undefined : { id: fields['deliveryLeadId'] }],
    ['fields.letterDocumentId', 'documents', fields['letterDocumentId'] === undefined ? undefined : { id: fields['letterDocumentId'], account_id: accountId, kind: 'engagement_letter' }],
    ['fields.lossReason', 'list_values', fields['lossReason'] === undefined ? undefined : { list: 'lossReason', code: fields['lossReason'] }],
  ];
  for (const [field, table, where] of named) {
    if (where && !(await trx(table).where(where).first('id'))) return refuse('reference_unknown', { params: { field } });
  }
  return null;
}

/** A document that answers a line belongs to the same account. */
export async function isDocumentOf(trx: Transaction, documentId: string, accountId: string): Promise<boolean> {
  return (await trx('documents').where({ id: documentId, account_id: accountId }).first('id')) !== undefined;
}
