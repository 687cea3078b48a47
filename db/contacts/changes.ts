/** How a change of a contact is written: who they are, for all their accounts, and what they do at one of them. */
import { isOfPlace, toldEverywhere } from '../../domain/contact/fields';
import { dueAtOf } from '../../domain/transmission/transmission';
import { ofAccount } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import type { ContactType } from './cards';
import type { ContactFields, ContactRow } from './contacts';
import { contactPlaces } from './places';
import type { Doing } from './doing';

/** Writes what was checked, tells the other systems and every account of the contact, and says so in the audit. */
export async function writeChanges(
  trx: Transaction,
  doing: Doing,
  before: ContactRow,
  changes: Partial<ContactFields>,
): Promise<void> {
  const { id, now } = doing;
  const fields = Object.keys(changes);
  // What Client Relations say of the platform is nothing that the platform has to be told.
  const isEntered = fields.some((field) => field !== 'platformConnected');
  const everywhere = toldEverywhere(fields);
  const ofPerson = Object.fromEntries(Object.entries(changes).filter(([field]) => before.home || !isOfPlace(field)));
  const isTouched = before.home ? isEntered : everywhere.some((field) => field !== 'platformConnected');
  await trx('contacts')
    .where({ id })
    .update({
      ...columnsOf(ofPerson),
      ...connectionOf(doing, changes),
      version: trx.raw('version + 1'),
      ...(isTouched && { updated_at: now }),
    });
  if (!before.home && fields.some(isOfPlace)) await writePlace(trx, doing, before, changes);
  if (before.home && changes.types) await replaceTypes(trx, doing, changes.types);
  if (isEntered)
    await planContact(trx, doing, before.types.includes('vault') || changes.types?.includes('vault') === true);
  if (everywhere.length > 0 && isEntered)
    await trx.raw('SELECT door_retell_vaults(?, ?, ?)', [id, now, dueAtOf('vault_contact', now)]);
  await auditChange(trx, doing, before, fields, everywhere);
}

/** What is said of somebody at an account that they are attached to. */
async function writePlace(
  trx: Transaction,
  { account, id, now }: Doing,
  before: ContactRow,
  changes: Partial<ContactFields>,
): Promise<void> {
  const { title, department, hierarchyLevel, types } = changes;
  await trx('contact_attachments')
    .where({ contact_id: id, account_id: account.id })
    .update({
      ...columnsOf({
        ...(title !== undefined && { title }),
        ...(department !== undefined && { department }),
        ...(hierarchyLevel !== undefined && { hierarchyLevel }),
      }),
      ...(types && typesOf(types, before.vaultSince ?? now)),
      updated_at: now,
    });
}

/** @param since when the vault was first given, which stays as long as it is */
export const typesOf = (types: readonly ContactType[], since: Date) => ({
  types: [...types].sort(),
  vault_since: types.includes('vault') ? since : null,
});

export function columnsOf({
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

/** The platform hears of every entry, the vault of who opens it. */
export async function planContact(
  trx: Transaction,
  { account, id, now }: Pick<Doing, 'account' | 'id' | 'now'>,
  ofVault: boolean,
): Promise<void> {
  await planTransmission(trx, account, { what: 'contact', contactId: id, now });
  if (ofVault) await planTransmission(trx, account, { what: 'vault_contact', now });
}

export function connectionOf({ by, now }: Doing, { platformConnected }: Partial<ContactFields>) {
  if (platformConnected === undefined || by.kind !== 'person') return {};
  return platformConnected
    ? { platform_connected_at: now, platform_connected_by: by.userId }
    : { platform_connected_at: null, platform_connected_by: null };
}

/** Types that stay keep the day they were given. */
export async function replaceTypes(
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

/** Each account reads of itself: what was said of somebody elsewhere is that one's, who they are is everybody's. */
async function auditChange(
  trx: Transaction,
  doing: Doing,
  { home }: ContactRow,
  fields: string[],
  everywhere: string[],
): Promise<void> {
  const { by, account, id, now } = doing;
  if (home) await auditContact(trx, doing, 'contactChanged', { fields });
  else await auditPlace(trx, doing, 'contactChanged', { fields });
  if (everywhere.length === 0) return;
  for (const { id: objectId, companyId, buId } of await contactPlaces(trx, id)) {
    if (objectId !== account.id)
      await writeAudit(trx, {
        companyId,
        buId,
        principal: by,
        action: 'contactChanged',
        objectKind: 'account',
        objectId,
        outcome: 'applied',
        data: { contact: id, fields: everywhere },
        at: now,
      });
  }
}

export async function auditContact(
  trx: Transaction,
  { by, account, id, now }: Doing,
  action: string,
  data: object = {},
): Promise<void> {
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: by,
    action,
    objectKind: 'contact',
    objectId: id,
    outcome: 'applied',
    data,
    at: now,
  });
}

/** What happened to a contact at one of its accounts, in the words of that account alone. */
export async function auditPlace(
  trx: Transaction,
  { by, account, id, now }: Doing,
  action: string,
  data: object = {},
): Promise<void> {
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: by,
    action,
    objectKind: 'account',
    objectId: account.id,
    outcome: 'applied',
    data: { contact: id, ...data },
    at: now,
  });
}
