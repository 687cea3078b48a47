import { effectiveTheDayAfter } from '../../domain/dates/dayAfter';
import { showPhone } from '../../domain/identity/phone';
import type { Transaction } from '../wall';

export type ContactType = 'vault' | 'dunning' | 'signatory';

/** What people write on a contact, as it is kept: telephone in E.164, address in lower case. */
export interface ContactFields {
  civility: string;
  firstName: string;
  lastName: string;
  title: string | null;
  department: string | null;
  hierarchyLevel: string | null;
  email: string | null;
  phone: string | null;
  types: ContactType[];
  /** « Connexion réalisée », for Client Relations to say (requirement 79). */
  platformConnected: boolean;
}

export interface ContactRow extends ContactFields {
  id: string;
  accountId: string;
  version: number;
  updatedAt: Date;
  vaultSince: Date | null;
  connectedAt: Date | null;
  connectedBy: string | null;
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
  SELECT c.id, c.account_id AS "accountId", c.civility, c.first_name AS "firstName", c.last_name AS "lastName", c.title, c.department,
    c.hierarchy_level AS "hierarchyLevel", c.email, c.phone, c.version, c.updated_at AS "updatedAt",
    c.platform_connected_at IS NOT NULL AS "platformConnected", c.platform_connected_at AS "connectedAt", (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = c.platform_connected_by) AS "connectedBy",
    (SELECT v.since FROM contact_types v WHERE v.contact_id = c.id AND v.type = 'vault') AS "vaultSince", ARRAY(SELECT t.type FROM contact_types t WHERE t.contact_id = c.id ORDER BY t.type) AS types
  FROM contacts c`;
const selectOfAccount = `${contactSelect} WHERE c.account_id = ? ORDER BY c.last_name, c.first_name, c.id`;
const selectOne = `${contactSelect} WHERE c.id = ?`;
const selectAndLock = `${selectOne} FOR UPDATE OF c`;

/** Contacts of an account by name. */
export async function listContacts(trx: Transaction, accountId: string): Promise<ContactShown[]> {
  return (await contactsKeptOf(trx, accountId)).map(shown);
}

/** Contacts of an account as they are kept. */
export async function contactsKeptOf(trx: Transaction, accountId: string): Promise<ContactRow[]> {
  const { rows } = await trx.raw<{ rows: ContactRow[] }>(selectOfAccount, [accountId]);
  return rows;
}

/** A contact as the caller sees it, or null. */
export async function readContact(trx: Transaction, id: string): Promise<ContactShown | null> {
  const { rows } = await trx.raw<{ rows: ContactRow[] }>(selectOne, [id]);
  return rows[0] ? shown(rows[0]) : null;
}

/** A contact as it is kept, held until the end of the transaction, or null. */
export async function lockContact(trx: Transaction, id: string): Promise<ContactRow | null> {
  const { rows } = await trx.raw<{ rows: ContactRow[] }>(selectAndLock, [id]);
  return rows[0] ?? null;
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
