import type { AccountField, AccountFields } from '../../domain/account/fields';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { isLegalForm } from '../../domain/identity/legalForm';
import { isOffered } from '../listValues';
import type { Transaction } from '../wall';

const people = ['clientLeadPartnerId', 'accountManagerId'] as const satisfies readonly AccountField[];
const lists = {
  civility: 'civility',
  sourceType: 'sourceType',
  segment: 'segment',
  prioritySector: 'prioritySector',
} as const satisfies Partial<Record<AccountField, string>>;

/**
 * Every id and code written must exist in the caller's company and still be offered. Give only what changes: a value
 * retired since it was chosen stays where it is.
 */
export async function checkAccountReferences(
  trx: Transaction,
  fields: Partial<AccountFields>,
): Promise<Refusal | null> {
  for (const field of people) {
    const id = fields[field];
    if (id && !(await trx('users').where({ id }).whereNull('disabled_at').first('id')))
      return refuse('reference_unknown', { params: { field } });
  }
  for (const [field, list] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const code = fields[field];
    if (code && !(await isOffered(trx, list, code))) return refuse('value_retired', { params: { field } });
  }
  const { legalForm } = fields;
  return legalForm === undefined || isLegalForm(legalForm)
    ? null
    : refuse('value_retired', { params: { field: 'legalForm' } });
}
