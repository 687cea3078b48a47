import type { TransmittedThing } from '../../domain/transmission/transmission';
import { contactCards, toldOfContact, type ContactTold } from '../contacts/cards';
import { contactPlaces, type ContactPlace } from '../contacts/places';
import type { Transaction } from '../wall';

export interface AccountTold {
  id: string;
  number: string;
  name: string;
  siren: string | null;
}

/** What somebody does at another of their accounts. */
export interface OtherPlace extends Pick<ContactTold, 'title' | 'department' | 'hierarchyLevel' | 'types'> {
  account: AccountTold;
}

export interface SupervisorTold {
  code: string;
  name: string;
  email: string;
}

/** What leaves, as it is at that moment; null is that there is nothing any more. */
export type Told =
  | {
      what: 'contact';
      contactId: string;
      contact: (ContactTold & { account: AccountTold; otherAccounts: OtherPlace[] }) | null;
    }
  | { what: 'vault_contact'; contact: ContactTold | null }
  | { what: 'invoice_emails'; emails: string[] }
  | { what: 'supervisor'; supervisor: SupervisorTold | null };

export interface TransmissionToSend {
  id: string;
  account: AccountTold;
  /** Who hears that it left. */
  wall: { companyId: string; buIds: string[]; version: number };
  tries: number;
  enteredAt: Date;
  told: Told;
  /** Nobody is to hear of it: the client has left, or what is gone was never told. */
  idle: boolean;
}

interface Row extends Omit<TransmissionToSend, 'told' | 'idle'> {
  what: TransmittedThing;
  contactId: string | null;
  left: boolean;
  known: boolean;
  contact: ContactTold | null;
  emails: string[];
  supervisor: SupervisorTold | null;
}

const select = `
  SELECT t.id, t.what, t.contact_id AS "contactId", t.tries, t.entered_at AS "enteredAt", a.left_on IS NOT NULL AS left, a.invoice_emails AS emails,
    jsonb_build_object('companyId', a.company_id, 'buIds', a.bu_ids, 'version', a.version) AS wall, jsonb_build_object('id', a.id, 'number', a.number, 'name', a.legal_name, 'siren', a.siren) AS account,
    EXISTS (SELECT FROM transmissions s WHERE s.account_id = t.account_id AND s.what = t.what AND s.contact_id IS NOT DISTINCT FROM t.contact_id AND s.sent_at IS NOT NULL AND NOT s.withdrawn) AS known,
    (SELECT jsonb_build_object('code', u.code, 'name', u.first_name || ' ' || u.last_name, 'email', u.email) FROM users u WHERE u.id = a.account_manager_id) AS supervisor,
    (SELECT to_jsonb(told) FROM (SELECT ${toldOfContact} FROM ${contactCards} k WHERE k.id = coalesce(t.contact_id, (SELECT v.id FROM ${contactCards} v WHERE v.account_id = a.id AND 'vault' = ANY (v.types))) LIMIT 1) told) AS contact
  FROM transmissions t JOIN accounts a ON a.id = t.account_id
  WHERE t.id = ? AND t.sent_at IS NULL AND t.stopped_at IS NULL`;

const accountTold = ({ id, number, legalName, siren }: ContactPlace): AccountTold => ({
  id,
  number,
  name: legalName,
  siren,
});

/** Somebody with their own account and all others that have not left: each entry tells the whole, whichever account it was made on. */
function withPlaces(
  contact: ContactTold,
  places: readonly ContactPlace[],
): (ContactTold & { account: AccountTold; otherAccounts: OtherPlace[] }) | null {
  const [home, ...others] = places;
  if (!home) return null;
  const doing = ({ title, department, hierarchyLevel, types }: ContactPlace) => ({
    title,
    department,
    hierarchyLevel,
    types,
  });
  return {
    ...contact,
    ...doing(home),
    account: accountTold(home),
    otherAccounts: others
      .filter(({ hasLeft }) => !hasLeft)
      .map((place) => ({ account: accountTold(place), ...doing(place) })),
  };
}

async function toldBy(trx: Transaction, { what, contactId, contact, emails, supervisor, left }: Row): Promise<Told> {
  if (what === 'contact')
    return {
      what,
      contactId: contactId ?? '',
      contact: contact && withPlaces(contact, await contactPlaces(trx, contactId ?? '')),
    };
  if (what === 'vault_contact') return { what, contact: left ? null : contact };
  return what === 'invoice_emails' ? { what, emails } : { what, supervisor };
}

/** Of a client that has left, its vault is closed and nothing else leaves (requirement 310). */
const isIdle = ({ what, left, known }: Row, told: Told): boolean =>
  (left && what !== 'vault_contact') || (!known && 'contact' in told && told.contact === null);

/** Null when it left already, or nothing waits under this number. */
export async function readTransmission(trx: Transaction, id: string): Promise<TransmissionToSend | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(select, [id]);
  const [row] = rows;
  if (!row) return null;
  const told = await toldBy(trx, row);
  return {
    id: row.id,
    account: row.account,
    wall: row.wall,
    tries: row.tries,
    enteredAt: row.enteredAt,
    told,
    idle: isIdle(row, told),
  };
}
