import { effectiveTheDayAfter } from '../../domain/dates/dayAfter';
import { showPhone } from '../../domain/identity/phone';
import type { Transaction } from '../wall';
import { contactCards, toldOfContact, type ContactTold } from './cards';

/** What people write on a contact, as it is kept: telephone in E.164, address in lower case. */
export interface ContactFields extends ContactTold {
  /** « Connexion réalisée », for Client Relations to say (requirement 79). */
  platformConnected: boolean;
}

/** A contact as one of its accounts has it. */
export interface ContactRow extends ContactFields {
  id: string;
  accountId: string;
  /** Whether it is the contact's own account, or one that it is attached to. */
  home: boolean;
  version: number;
  updatedAt: Date;
  vaultSince: Date | null;
  connectedAt: Date | null;
  connectedBy: string | null;
  /** Its other accounts, as far as the reader sees them. */
  accounts: OtherAccount[];
}

export interface OtherAccount {
  id: string;
  number: string;
  name: string;
  home: boolean;
  title: string | null;
}

export interface ContactShown extends Omit<
  ContactRow,
  'updatedAt' | 'vaultSince' | 'platformConnected' | 'connectedAt' | 'connectedBy'
> {
  platformFrom: string;
  vaultFrom: string | null;
  platformConnection: { at: string; by: string } | null;
}

const contactSelect = `
  SELECT k.id, k.account_id AS "accountId", k.home, ${toldOfContact}, k.version, k.updated_at AS "updatedAt", k.vault_since AS "vaultSince",
    k.platform_connected_at IS NOT NULL AS "platformConnected", k.platform_connected_at AS "connectedAt", (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = k.platform_connected_by) AS "connectedBy",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'name', a.trade_name, 'home', o.home, 'title', o.title) ORDER BY o.home DESC, a.trade_key, a.id)
      FROM ${contactCards} o JOIN accounts a ON a.id = o.account_id WHERE o.id = k.id AND o.account_id <> k.account_id), '[]') AS accounts
  FROM ${contactCards} k`;
const selectOfAccount = `${contactSelect} WHERE k.account_id = ? ORDER BY k.last_name, k.first_name, k.id`;
const selectAt = `${contactSelect} WHERE k.id = ? AND k.account_id = ?`;
const selectAtHome = `${contactSelect} WHERE k.id = ? AND k.home`;

/** Contacts of an account by name, those that are attached to it among them. */
export async function listContacts(trx: Transaction, accountId: string): Promise<ContactShown[]> {
  return (await contactsKeptOf(trx, accountId)).map(shown);
}

/** Contacts of an account as they are kept. */
export async function contactsKeptOf(trx: Transaction, accountId: string): Promise<ContactRow[]> {
  const { rows } = await trx.raw<{ rows: ContactRow[] }>(selectOfAccount, [accountId]);
  return rows;
}

/** A contact as the caller sees it at one of its accounts, or null. */
export async function readContact(trx: Transaction, id: string, accountId: string): Promise<ContactShown | null> {
  const contact = await contactAt(trx, id, accountId);
  return contact && shown(contact);
}

async function contactAt(trx: Transaction, id: string, accountId?: string): Promise<ContactRow | null> {
  const { rows } = await (accountId === undefined
    ? trx.raw<{ rows: ContactRow[] }>(selectAtHome, [id])
    : trx.raw<{ rows: ContactRow[] }>(selectAt, [id, accountId]));
  return rows[0] ?? null;
}

/** A contact as it is kept at one of its accounts, its own unless another is named; held, at all of them, until the end of the transaction. Null when it is not there. */
export async function lockContact(trx: Transaction, id: string, accountId?: string): Promise<ContactRow | null> {
  await trx('contacts').where({ id }).forUpdate().first('id');
  return contactAt(trx, id, accountId);
}

/** Which of these are contacts of the account, its own or attached: what of the account names somebody names one of them. */
export async function knownAt(trx: Transaction, accountId: string, ids: readonly string[]): Promise<string[]> {
  const own = await trx('contacts')
    .where({ account_id: accountId })
    .whereIn('id', [...ids])
    .pluck<string[]>('id');
  const attached = await trx('contact_attachments')
    .where({ account_id: accountId })
    .whereIn('contact_id', [...ids])
    .pluck<string[]>('contact_id');
  return [...own, ...attached];
}

/** What was entered takes effect downstream at 06:00 the next day (D26). */
function shown({
  updatedAt,
  vaultSince,
  platformConnected,
  connectedAt,
  connectedBy,
  ...row
}: ContactRow): ContactShown {
  return {
    ...row,
    phone: row.phone === null ? null : showPhone(row.phone),
    platformFrom: effectiveTheDayAfter(updatedAt).toISOString(),
    vaultFrom: vaultSince === null ? null : effectiveTheDayAfter(vaultSince).toISOString(),
    platformConnection:
      platformConnected && connectedAt && connectedBy !== null
        ? { at: connectedAt.toISOString(), by: connectedBy }
        : null,
  };
}
