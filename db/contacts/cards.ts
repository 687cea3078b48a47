/** The columns of a contact, once for its form, for lists and files, and for what leaves for other systems. */

const person =
  'c.civility, c.first_name, c.last_name, c.email, c.phone, c.version, c.created_at, c.platform_connected_at, c.platform_connected_by';

/**
 * A contact as each of its accounts has it (requirement 69): who they are is theirs, what they do there, and since when, is the account's.
 * One row for its own account and one for each that it is attached to, as far as the reader sees them.
 */
export const contactCards = `(
  SELECT c.id, c.account_id, true AS home, ${person}, c.title, c.department, c.hierarchy_level, ARRAY(SELECT t.type FROM contact_types t WHERE t.contact_id = c.id ORDER BY t.type) AS types,
    (SELECT v.since FROM contact_types v WHERE v.contact_id = c.id AND v.type = 'vault') AS vault_since, c.updated_at
  FROM contacts c
  UNION ALL
  SELECT c.id, x.account_id, false, ${person}, x.title, x.department, x.hierarchy_level, x.types, x.vault_since, greatest(c.updated_at, x.updated_at)
  FROM contact_attachments x JOIN contacts c ON c.id = x.contact_id)`;

/** What a contact tells of itself, from a card `k`: the same in a form, in a list and on the wire to others. */
export const toldOfContact = `k.civility, k.first_name AS "firstName", k.last_name AS "lastName", k.title, k.department, k.hierarchy_level AS "hierarchyLevel", k.email, k.phone, k.types`;

/** The same, in the shape that it is read in. */
export interface ContactTold {
  civility: string;
  firstName: string;
  lastName: string;
  title: string | null;
  department: string | null;
  hierarchyLevel: string | null;
  email: string | null;
  phone: string | null;
  types: ContactType[];
}

export type ContactType = 'vault' | 'dunning' | 'signatory';
