import { elsewhereRefusal, inUseRefusal, unseenUseRefusal, type ContactUses } from '../../domain/contact/uses';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { dueAtOf } from '../../domain/transmission/transmission';
import { accountWall, type AccountWall } from '../accounts/wall';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { auditPlace, planContact } from './changes';
import { lockContact } from './contacts';

export interface ContactRemoval {
  person: Person;
  contactId: string;
  version: number;
  now: Date;
}

export interface Detaching extends ContactRemoval {
  accountId: string;
}

/** Removes a contact that nothing names and no other account has; one in use is kept, and the refusal says by what (requirement 358). */
export async function removeContact(
  trx: Transaction,
  { person, contactId, version, now }: ContactRemoval,
): Promise<{ account: AccountWall } | Refusal> {
  const contact = await lockContact(trx, contactId);
  if (!contact) return refuse('not_found');
  const account = await accountWall(trx, contact.accountId);
  // Somebody whom the caller knows by another account alone: their own is out of sight.
  if (!account) return contact.accounts.length > 0 ? unseenUseRefusal() : refuse('not_found');
  if (contact.version !== version) return refuse('stale_version');
  const refusal = elsewhereRefusal(contact.accounts) ?? inUseRefusal(await usesOf(trx, contactId, account.id));
  if (refusal) return refusal;
  if (!(await unlessNamed(trx, (row) => row('contacts').where({ id: contactId }).delete()))) return unseenUseRefusal();
  const doing = { by: person, account, id: contactId, now };
  await planContact(trx, doing, contact.types.includes('vault'));
  await auditPlace(trx, doing, 'contactRemoved');
  return { account };
}

/** Takes a contact off an account that they are attached to; they stay at their own. In use there, they stay, by the rule of a removal. */
export async function detachContact(
  trx: Transaction,
  { person, accountId, contactId, version, now }: Detaching,
): Promise<{ account: AccountWall } | Refusal> {
  const contact = await lockContact(trx, contactId, accountId);
  const account = contact && (await accountWall(trx, accountId));
  if (!contact || !account) return refuse('not_found');
  if (contact.home) return refuse('contact_at_home');
  if (contact.version !== version) return refuse('stale_version');
  const refusal = inUseRefusal(await usesOf(trx, contactId, accountId));
  if (refusal) return refusal;
  await trx.raw('SELECT door_retell_contact(?, ?, ?)', [contactId, now, dueAtOf('contact', now)]);
  await trx('contacts')
    .where({ id: contactId })
    .update({ version: version + 1 });
  if (!(await unlessNamed(trx, (row) => leave(row, contactId, accountId)))) return unseenUseRefusal();
  await trx('transmissions')
    .where({ account_id: accountId, contact_id: contactId })
    .whereNull('sent_at')
    .whereNull('stopped_at')
    .update({ stopped_at: now });
  if (contact.types.includes('vault')) await planTransmission(trx, account, { what: 'vault_contact', now });
  await auditPlace(trx, { by: person, account, id: contactId, now }, 'contactDetached');
  return { account };
}

async function leave(row: Transaction, contactId: string, accountId: string): Promise<void> {
  // Else it would be asked when the transaction commits, and answered too late.
  await row.raw('SET CONSTRAINTS attachment_in_use IMMEDIATE');
  await row('contact_attachments').where({ contact_id: contactId, account_id: accountId }).delete();
}

const countUses = `SELECT (SELECT count(*) FROM opportunities WHERE main_contact_id = :id AND account_id = :account) AS opportunities,
  (SELECT count(*) FROM interaction_contacts WHERE contact_id = :id AND account_id = :account) AS interactions`;

async function usesOf(trx: Transaction, contactId: string, accountId: string): Promise<ContactUses> {
  const { rows } = await trx.raw<{ rows: ContactUses[] }>(countUses, { id: contactId, account: accountId });
  return rows[0] ?? { opportunities: 0, interactions: 0 };
}

const FOREIGN_KEY = '23503';

/** A case of another business unit may name the contact unseen: the database knows. @returns whether it was done */
export async function unlessNamed(
  trx: Transaction,
  work: (row: Transaction) => PromiseLike<unknown>,
): Promise<boolean> {
  try {
    await trx.transaction(async (row) => work(row));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY) return false;
    throw error;
  }
}
