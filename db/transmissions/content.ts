import type { TransmittedThing } from '../../domain/transmission/transmission';
import type { Transaction } from '../wall';

export interface AccountTold {
  id: string;
  number: string;
  name: string;
  siren: string | null;
}

export interface ContactTold {
  civility: string;
  firstName: string;
  lastName: string;
  title: string | null;
  department: string | null;
  hierarchyLevel: string | null;
  email: string | null;
  phone: string | null;
  types: string[];
}

export interface SupervisorTold {
  code: string;
  name: string;
  email: string;
}

/** What leaves, as it is at that moment; null is that there is nothing any more. */
export type Told =
  | { what: 'contact'; contactId: string; contact: ContactTold | null }
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
    (SELECT jsonb_build_object('civility', c.civility, 'firstName', c.first_name, 'lastName', c.last_name, 'title', c.title, 'department', c.department,
        'hierarchyLevel', c.hierarchy_level, 'email', c.email, 'phone', c.phone, 'types', ARRAY(SELECT x.type FROM contact_types x WHERE x.contact_id = c.id ORDER BY x.type))
      FROM contacts c WHERE c.id = coalesce(t.contact_id, (SELECT v.contact_id FROM contact_types v WHERE v.account_id = a.id AND v.type = 'vault'))) AS contact
  FROM transmissions t JOIN accounts a ON a.id = t.account_id
  WHERE t.id = ? AND t.sent_at IS NULL AND t.stopped_at IS NULL`;

function toldBy({ what, contactId, contact, emails, supervisor, left }: Row): Told {
  if (what === 'contact') return { what, contactId: contactId ?? '', contact };
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
  const told = toldBy(row);
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
