import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, holdAccounts, ofAccount } from '../accounts/wall';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import type { ContactTold } from './cards';
import { auditPlace, columnsOf, planContact, typesOf } from './changes';
import { lockContact } from './contacts';
import { openVault } from './vault';
import type { WrittenContact } from './doing';
import { retiredValue } from './write';

/** What somebody does at an account. */
export type Place = Pick<ContactTold, 'title' | 'department' | 'hierarchyLevel' | 'types'>;

export interface Attaching {
  person: Person;
  accountId: string;
  contactId: string;
  key: string;
  now: Date;
  place: Place;
  takeOverVault: boolean;
}

/** Makes a contact of another account one of this account too, with what they do here (requirement 69). The caller sees both. */
export async function attachContact(
  trx: Transaction,
  { person, accountId, contactId, key, now, place, takeOverVault }: Attaching,
): Promise<WrittenContact | Refusal> {
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  await holdAccounts(trx, accountId);
  if (!(await trx('contacts').where({ id: contactId }).forUpdate().first('id')))
    return refuse('reference_unknown', { params: { field: 'contactId' } });
  const id = idFromKey(person.userId, 'attachContact', key);
  if (await trx('contact_attachments').where({ id, account_id: accountId }).first('id'))
    return { id: contactId, account };
  if (await lockContact(trx, contactId, accountId)) return refuse('contact_there');
  const doing = { by: person, account, id: contactId, now };
  const refusal = (await retiredValue(trx, place)) ?? (await openVault(trx, doing, place.types, takeOverVault));
  if (refusal) return refusal;
  await trx('contact_attachments').insert({
    id,
    ...ofAccount(account),
    contact_id: contactId,
    ...columnsOf(place),
    ...typesOf(place.types, now),
    attached_at: now,
    attached_by: person.userId,
    updated_at: now,
  });
  await planContact(trx, doing, place.types.includes('vault'));
  await auditPlace(trx, doing, 'contactAttached');
  return { id: contactId, account };
}
