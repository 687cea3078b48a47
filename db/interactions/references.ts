import type { InteractionFields } from '../../domain/interaction/interaction';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { AccountWall } from '../accounts/wall';
import { knownAt } from '../contacts/contacts';
import type { Transaction } from '../wall';

/**
 * Why an interaction may not name these, or null: its contacts, its documents and its opportunity are of the account, and its assignee
 * is somebody who sees the account, since nobody can do what they cannot open.
 */
export async function checkInteractionReferences(
  trx: Transaction,
  account: AccountWall,
  { assigneeId, contactIds, documentIds = [], opportunityId }: Partial<InteractionFields>,
): Promise<Refusal | null> {
  if (contactIds && contactIds.length > 0) {
    const known = await knownAt(trx, account.id, contactIds);
    if (known.length < new Set(contactIds).size)
      return refuse('reference_unknown', { params: { field: 'contactIds' } });
  }
  if (documentIds.length > 0) {
    const known = await trx('documents')
      .where({ account_id: account.id })
      .whereIn('id', documentIds)
      .pluck<string[]>('id');
    if (known.length < new Set(documentIds).size)
      return refuse('reference_unknown', { params: { field: 'documentIds' } });
  }
  if (opportunityId && !(await trx('opportunities').where({ id: opportunityId, account_id: account.id }).first('id'))) {
    return refuse('reference_unknown', { params: { field: 'opportunityId' } });
  }
  return assigneeId === undefined ? null : assigneeRefusal(trx, account, assigneeId);
}

async function assigneeRefusal(
  trx: Transaction,
  { companyId, buIds }: AccountWall,
  assigneeId: string,
): Promise<Refusal | null> {
  const { rows } = await trx.raw<{ rows: { sees: boolean }[] }>(
    'SELECT p.bus && ?::uuid[] AS sees FROM door_principal(?) p WHERE p.company_id = ?',
    [buIds, assigneeId, companyId],
  );
  const [person] = rows;
  if (!person) return refuse('reference_unknown', { params: { field: 'assigneeId' } });
  return person.sees ? null : refuse('assignee_cannot_see');
}
