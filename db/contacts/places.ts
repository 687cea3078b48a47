import type { AccountWall } from '../accounts/wall';
import type { Transaction } from '../wall';
import type { ContactType } from './cards';

/** An account of a contact, whether or not the caller sees it: for other systems and for news of a change, never for a screen. */
export interface ContactPlace extends AccountWall {
  number: string;
  legalName: string;
  siren: string | null;
  hasLeft: boolean;
  home: boolean;
  title: string | null;
  department: string | null;
  hierarchyLevel: string | null;
  types: ContactType[];
}

const select = `SELECT account_id AS id, company_id AS "companyId", bu_id AS "buId", bu_ids AS "buIds", version, number, legal_name AS "legalName", siren, has_left AS "hasLeft", home,
  title, department, hierarchy_level AS "hierarchyLevel", types FROM door_contact_places(?)`;

/** Every account of a contact, its own first; none when it is gone or out of sight. */
export async function contactPlaces(trx: Transaction, contactId: string): Promise<ContactPlace[]> {
  const { rows } = await trx.raw<{ rows: ContactPlace[] }>(select, [contactId]);
  return rows;
}
