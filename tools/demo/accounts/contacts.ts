import type { Chance } from '../chance';
import { stableId } from '../stable-id';
import { firstNames, functions, surnames } from './contact-names';

export interface DemoContact {
  id: string;
  name: string;
  email: string;
  function: (typeof functions)[number];
}

/** Makes one to four contacts with addresses of their own: two of one account never share one (requirement 68). */
export function makeContacts(
  accountKey: string,
  domain: string,
  chance: Chance,
): { contacts: DemoContact[]; rows: ContactRow[] } {
  const count = chance.between(1, functions.length);
  const offset = chance.between(0, surnames.length - 1);
  const people = functions.slice(0, count).map((held, index) => {
    const [gender, firstName] = chance.pick(firstNames);
    const lastName = surnames[(offset + index * 5) % surnames.length] ?? '';
    const email = `${slug(firstName)}.${slug(lastName)}@${domain}`;
    const contact = {
      id: stableId('contact', `${accountKey} ${index}`),
      name: `${firstName} ${lastName}`,
      email,
      function: held,
    };
    const row: ContactRow = {
      id: contact.id,
      civility: gender === 'F' ? 'MME' : 'M',
      first_name: firstName,
      last_name: lastName,
      title: held.titles[gender],
      department: held.department,
      hierarchy_level: held.level,
      email,
      phone: `+331990${chance.between(10_000, 99_999)}`,
    };
    return { contact, row };
  });
  return { contacts: people.map(({ contact }) => contact), rows: people.map(({ row }) => row) };
}

export interface ContactRow {
  id: string;
  civility: string;
  first_name: string;
  last_name: string;
  title: string;
  department: string;
  hierarchy_level: string;
  email: string;
  phone: string;
}

/** The first contact signs; at a client it also opens the vault (one at most, requirement 81), and finance is dunned. */
export function typesOf(
  contacts: readonly DemoContact[],
  kind: 'prospect' | 'client',
): { contactId: string; type: 'vault' | 'dunning' | 'signatory' }[] {
  const first = contacts[0];
  const finance = contacts.find((contact) => contact.function.department === 'Finance');
  return [
    ...(first ? [{ contactId: first.id, type: 'signatory' as const }] : []),
    ...(first && kind === 'client' ? [{ contactId: first.id, type: 'vault' as const }] : []),
    ...(finance && kind === 'client' ? [{ contactId: finance.id, type: 'dunning' as const }] : []),
  ];
}

/** Lower-case letters and digits joined by dashes, for an invented address. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
