import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import type { ContactType } from './contacts';

interface Opening {
  person: Person;
  account: AccountWall;
  /** Who is to open the vault. */
  id: string;
  now: Date;
}

/**
 * Lets one contact alone open the vault (requirements 81, 95): whoever does so already is named, or gives it up in this
 * same transaction when the hand-over was asked for. Of two at once, the unique index lets one through.
 */
export async function openVault(
  trx: Transaction,
  { person, account, id, now }: Opening,
  types: readonly ContactType[],
  takeOver: boolean,
): Promise<Refusal | null> {
  if (!types.includes('vault')) return null;
  const holder = await trx('contact_types as t')
    .join('contacts as c', 'c.id', 't.contact_id')
    .where({ 't.account_id': account.id, 't.type': 'vault' })
    .whereNot({ 'c.id': id })
    .first<{ id: string; first: string; last: string } | undefined>(
      'c.id',
      'c.first_name as first',
      'c.last_name as last',
    );
  if (!holder) return null;
  if (!takeOver) return refuse('vault_contact_exists', { params: { holder: `${holder.first} ${holder.last}` } });
  await trx('contact_types').where({ contact_id: holder.id, type: 'vault' }).delete();
  await trx('contacts')
    .where({ id: holder.id })
    .update({ version: trx.raw('version + 1'), updated_at: now });
  await planTransmission(trx, account, { what: 'contact', contactId: holder.id, now });
  const { companyId, buId } = account;
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'vaultHandedOver',
    objectKind: 'contact',
    objectId: holder.id,
    outcome: 'applied',
    data: { to: id },
    at: now,
  });
  return null;
}
