import { changedFields } from '../../domain/account/fields';
import { connectionRefusal } from '../../domain/contact/connection';
import { knownRefusal } from '../../domain/contact/known';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person, Principal } from '../../domain/principal/principal';
import { accountWall, ofAccount } from '../accounts/wall';
import { idFromKey } from '../idFromKey';
import { isOffered } from '../listValues';
import type { Transaction } from '../wall';
import { auditContact, columnsOf, connectionOf, planContact, replaceTypes, writeChanges } from './changes';
import { lockContact, type ContactFields } from './contacts';
import type { WrittenContact } from './doing';
import { knownElsewhere } from './find';
import { openVault } from './vault';

export interface NewContact {
  person: Person;
  accountId: string;
  key: string;
  now: Date;
  fields: ContactFields;
  takeOverVault: boolean;
  /** Somebody else than whoever has the address at another account. */
  separate: boolean;
}

export interface ContactChange {
  /** A person, or what brings somebody else's word. */
  by: Principal;
  contactId: string;
  /** Where its title, level and types are meant; its own account when not given. */
  accountId?: string | undefined;
  version: number;
  now: Date;
  fields: Partial<ContactFields>;
  takeOverVault: boolean;
}

/**
 * Adds a contact; the account keeps its version. That no two of one account share an address (requirement 68) and that
 * one alone opens the vault (requirement 81) are constraints: they hold when two people write at once.
 */
export async function createContact(
  trx: Transaction,
  { person, accountId, key, now, fields, takeOverVault, separate }: NewContact,
): Promise<WrittenContact | Refusal> {
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  const id = idFromKey(person.userId, 'createContact', key);
  if (await trx('contacts').where({ id, account_id: accountId }).first('id')) return { id, account };
  const doing = { by: person, account, id, now };
  const refusal =
    connectionRefusal(person, false, fields.platformConnected) ??
    (await retiredValue(trx, fields)) ??
    knownRefusal(await knownElsewhere(trx, fields.email, accountId), separate) ??
    (await openVault(trx, doing, fields.types, takeOverVault));
  if (refusal) return refusal;
  await trx('contacts').insert({
    id,
    ...ofAccount(account),
    ...columnsOf(fields),
    ...connectionOf(doing, fields),
    created_at: now,
    updated_at: now,
  });
  await replaceTypes(trx, doing, fields.types);
  await planContact(trx, doing, fields.types.includes('vault'));
  await auditContact(trx, doing, 'contactCreated');
  return { id, account };
}

/** Changes fields of a contact, those of the person and those of one of its accounts; its types there are replaced as a whole. */
export async function updateContact(
  trx: Transaction,
  { by, contactId, accountId, version, now, fields, takeOverVault }: ContactChange,
): Promise<WrittenContact | Refusal> {
  const before = await lockContact(trx, contactId, accountId);
  const account = before && (await accountWall(trx, before.accountId));
  if (!before || !account) return refuse('not_found');
  if (before.version !== version) return refuse('stale_version');
  const changed = changedFields<ContactFields>(before, fields);
  if (changed.length === 0) return { id: contactId, account };
  const changes = Object.fromEntries(changed.map((field) => [field, fields[field]])) as Partial<ContactFields>;
  const doing = { by, account, id: contactId, now };
  const refusal =
    connectionRefusal(by, before.platformConnected, fields.platformConnected) ??
    (await retiredValue(trx, changes)) ??
    (await openVault(trx, doing, changes.types ?? [], takeOverVault));
  if (refusal) return refusal;
  await writeChanges(trx, doing, before, changes);
  return { id: contactId, account };
}

export async function retiredValue(
  trx: Transaction,
  { civility, hierarchyLevel }: Partial<ContactFields>,
): Promise<Refusal | null> {
  if (civility && !(await isOffered(trx, 'civility', civility)))
    return refuse('value_retired', { params: { field: 'civility' } });
  if (hierarchyLevel && !(await isOffered(trx, 'hierarchyLevel', hierarchyLevel)))
    return refuse('value_retired', { params: { field: 'hierarchyLevel' } });
  return null;
}
