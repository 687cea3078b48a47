import { changedFields } from '../../domain/account/fields';
import { connectionRefusal } from '../../domain/contact/connection';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { isOffered } from '../listValues';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { openVault } from './vault';
import { lockContact, type ContactFields, type ContactType } from './contacts';

export interface NewContact {
  person: Person;
  accountId: string;
  key: string;
  now: Date;
  fields: ContactFields;
  takeOverVault: boolean;
}

export interface ContactChange {
  person: Person;
  contactId: string;
  version: number;
  now: Date;
  fields: Partial<ContactFields>;
  takeOverVault: boolean;
}

export interface Doing {
  person: Person;
  account: AccountWall;
  id: string;
  now: Date;
}

export interface WrittenContact {
  id: string;
  account: AccountWall;
}

/**
 * Adds a contact; the account keeps its version. That no two of one account share an address (requirement 68) and that
 * one alone opens the vault (requirement 81) are constraints: they hold when two people write at once.
 */
export async function createContact(
  trx: Transaction,
  { person, accountId, key, now, fields, takeOverVault }: NewContact,
): Promise<WrittenContact | Refusal> {
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  const id = await idFromKey(trx, person.userId, 'createContact', key);
  if (await trx('contacts').where({ id, account_id: accountId }).first('id')) return { id, account };
  const doing = { person, account, id, now };
  const refusal =
    connectionRefusal(person, false, fields.platformConnected) ??
    (await retiredValue(trx, fields)) ??
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
  await auditContact(trx, { person, account, id, now }, 'contactCreated');
  return { id, account };
}

/** Changes fields of a contact; its types are replaced as a whole. */
export async function updateContact(
  trx: Transaction,
  { person, contactId, version, now, fields, takeOverVault }: ContactChange,
): Promise<WrittenContact | Refusal> {
  const before = await lockContact(trx, contactId);
  const account = before && (await accountWall(trx, before.accountId));
  if (!before || !account) return refuse('not_found');
  if (before.version !== version) return refuse('stale_version');
  const changed = changedFields<ContactFields>(before, fields);
  if (changed.length === 0) return { id: contactId, account };
  const changes = Object.fromEntries(changed.map((field) => [field, fields[field]])) as Partial<ContactFields>;
  const doing = { person, account, id: contactId, now };
  const refusal =
    connectionRefusal(person, before.platformConnected, fields.platformConnected) ??
    (await retiredValue(trx, changes)) ??
    (await openVault(trx, doing, changes.types ?? [], takeOverVault));
  if (refusal) return refusal;
  await writeChanges(trx, doing, changes);
  return { id: contactId, account };
}

/** Writes what was checked, and says so in the audit. */
export async function writeChanges(trx: Transaction, doing: Doing, changes: Partial<ContactFields>): Promise<void> {
  const { id, now } = doing;
  // What Client Relations say of the platform is nothing that the platform has to be told.
  const isEntered = Object.keys(changes).some((field) => field !== 'platformConnected');
  const heldVault = await holdsVault(trx, id);
  await trx('contacts')
    .where({ id })
    .update({
      ...columnsOf(changes),
      ...connectionOf(doing, changes),
      version: trx.raw('version + 1'),
      ...(isEntered && { updated_at: now }),
    });
  if (changes.types) await replaceTypes(trx, doing, changes.types);
  if (isEntered) await planContact(trx, doing, heldVault || (await holdsVault(trx, id)));
  await auditContact(trx, doing, 'contactChanged', { fields: Object.keys(changes) });
}

function columnsOf({
  civility,
  firstName,
  lastName,
  title,
  department,
  hierarchyLevel,
  email,
  phone,
}: Partial<ContactFields>) {
  const columns = {
    civility,
    first_name: firstName,
    last_name: lastName,
    title,
    department,
    hierarchy_level: hierarchyLevel,
    email,
    phone,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function holdsVault(trx: Transaction, id: string): Promise<boolean> {
  return (await trx('contact_types').where({ contact_id: id, type: 'vault' }).first('contact_id')) !== undefined;
}

/** The platform hears of every entry, the vault of who opens it. */
export async function planContact(
  trx: Transaction,
  { account, id, now }: Pick<Doing, 'account' | 'id' | 'now'>,
  ofVault: boolean,
): Promise<void> {
  await planTransmission(trx, account, { what: 'contact', contactId: id, now });
  if (ofVault) await planTransmission(trx, account, { what: 'vault_contact', now });
}

function connectionOf({ person, now }: Doing, { platformConnected }: Partial<ContactFields>) {
  if (platformConnected === undefined) return {};
  return platformConnected
    ? { platform_connected_at: now, platform_connected_by: person.userId }
    : { platform_connected_at: null, platform_connected_by: null };
}

/** Types that stay keep the day they were given. */
async function replaceTypes(
  trx: Transaction,
  { account, id, now }: Doing,
  types: readonly ContactType[],
): Promise<void> {
  await trx('contact_types').where({ contact_id: id }).whereNotIn('type', types).delete();
  if (types.length > 0)
    await trx('contact_types')
      .insert(types.map((type) => ({ ...ofAccount(account), contact_id: id, type, since: now })))
      .onConflict(['contact_id', 'type'])
      .ignore();
}

async function retiredValue(
  trx: Transaction,
  { civility, hierarchyLevel }: Partial<ContactFields>,
): Promise<Refusal | null> {
  if (civility && !(await isOffered(trx, 'civility', civility)))
    return refuse('value_retired', { params: { field: 'civility' } });
  if (hierarchyLevel && !(await isOffered(trx, 'hierarchyLevel', hierarchyLevel)))
    return refuse('value_retired', { params: { field: 'hierarchyLevel' } });
  return null;
}

async function auditContact(
  trx: Transaction,
  { person, account, id, now }: Doing,
  action: string,
  data: object = {},
): Promise<void> {
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action,
    objectKind: 'contact',
    objectId: id,
    outcome: 'applied',
    data,
    at: now,
  });
}
