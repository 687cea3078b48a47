import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { lockContact } from './contacts';
import { planContact } from './write';

export interface ContactRemoval {
  person: Person;
  contactId: string;
  version: number;
  now: Date;
}

const FOREIGN_KEY = '23503';

/** Removes a contact that nothing names; one in use is kept, and the refusal says by how many (requirement 358). */
export async function removeContact(
  trx: Transaction,
  { person, contactId, version, now }: ContactRemoval,
): Promise<{ account: AccountWall } | Refusal> {
  const contact = await lockContact(trx, contactId);
  const account = contact && (await accountWall(trx, contact.accountId));
  if (!contact || !account) return refuse('not_found');
  if (contact.version !== version) return refuse('stale_version');
  const uses = await usesOf(trx, contactId);
  if (uses.opportunities + uses.interactions > 0 || !(await removed(trx, contactId)))
    return refuse('contact_in_use', { params: { ...uses } });
  await planContact(trx, { account, id: contactId, now }, contact.types.includes('vault'));
  const { companyId, buId } = account;
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'contactRemoved',
    objectKind: 'account',
    objectId: account.id,
    outcome: 'applied',
    data: { contact: contactId },
    at: now,
  });
  return { account };
}

async function usesOf(trx: Transaction, contactId: string): Promise<{ opportunities: number; interactions: number }> {
  const { rows } = await trx.raw<{ rows: { opportunities: number; interactions: number }[] }>(
    'SELECT (SELECT count(*) FROM opportunities WHERE main_contact_id = :id) AS opportunities, (SELECT count(*) FROM interaction_contacts WHERE contact_id = :id) AS interactions',
    { id: contactId },
  );
  return rows[0] ?? { opportunities: 0, interactions: 0 };
}

/** An opportunity of another business unit may name the contact unseen: the database knows. */
async function removed(trx: Transaction, contactId: string): Promise<boolean> {
  try {
    await trx('contacts').where({ id: contactId }).delete();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY) return false;
    throw error;
  }
}
