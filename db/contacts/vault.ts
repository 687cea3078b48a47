import { refuse, type Refusal } from '../../domain/errors/refusal';
import { writeAudit } from '../cases/audit';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { contactCards, type ContactType } from './cards';
import type { Doing } from './doing';

interface Holder {
  id: string;
  accountId: string;
  home: boolean;
  name: string;
}

const selectHolder = `SELECT k.id, k.account_id AS "accountId", k.home, k.first_name || ' ' || k.last_name AS name FROM ${contactCards} k WHERE k.account_id = :account AND 'vault' = ANY (k.types) AND k.id <> :id LIMIT 1`;

/**
 * Lets one contact alone open the vault (requirements 81, 95): whoever does so already is named, or gives it up in this
 * same transaction when the hand-over was asked for. Of two at once, the database lets one through.
 */
export async function openVault(
  trx: Transaction,
  doing: Doing,
  types: readonly ContactType[],
  takeOver: boolean,
): Promise<Refusal | null> {
  if (!types.includes('vault')) return null;
  const { rows } = await trx.raw<{ rows: Holder[] }>(selectHolder, { account: doing.account.id, id: doing.id });
  const [holder] = rows;
  if (!holder) return null;
  if (!takeOver) return refuse('vault_contact_exists', { params: { holder: holder.name } });
  await closeVault(trx, doing, holder);
  return null;
}

/** Takes the vault of the account from the one who opens it; the contact of `doing` is to open it instead. */
export async function closeVault(
  trx: Transaction,
  { by, account, id, now }: Doing,
  holder: Pick<Holder, 'id' | 'accountId' | 'home'>,
): Promise<void> {
  if (holder.home) await trx('contact_types').where({ contact_id: holder.id, type: 'vault' }).delete();
  else
    await trx('contact_attachments')
      .where({ contact_id: holder.id, account_id: holder.accountId })
      .update({ types: trx.raw("array_remove(types, 'vault')"), vault_since: null, updated_at: now });
  await trx('contacts')
    .where({ id: holder.id })
    .update({ version: trx.raw('version + 1'), ...(holder.home && { updated_at: now }) });
  await planTransmission(trx, account, { what: 'contact', contactId: holder.id, now });
  const { companyId, buId } = account;
  const about = holder.home
    ? { objectKind: 'contact', objectId: holder.id, data: { to: id } }
    : { objectKind: 'account', objectId: account.id, data: { contact: holder.id, to: id } };
  await writeAudit(trx, {
    companyId,
    buId,
    principal: by,
    action: 'vaultHandedOver',
    ...about,
    outcome: 'applied',
    at: now,
  });
}
