import { comparableName } from '../identity/companyName';

/** What tells two contacts of one account apart. */
export interface Named {
  email: string | null;
  firstName: string;
  lastName: string;
}

/** Homonyms with two addresses are two people; one address is one person, however the name is written (D4). */
export function isSamePerson(one: Named, other: Named): boolean {
  if (one.email !== null && other.email !== null) return one.email === other.email;
  return comparableName(`${one.firstName} ${one.lastName}`) === comparableName(`${other.firstName} ${other.lastName}`);
}

/** Pairs contacts of two accounts that are one person, each with one other at most: who is of both already, then by address, then by name. */
export function pairPeople<Contact extends Named & { id: string }>(
  kept: readonly Contact[],
  others: readonly Contact[],
): { kept: Contact; other: Contact }[] {
  const pairs = others.flatMap((other) =>
    kept.filter(({ id }) => id === other.id).map((contact) => ({ kept: contact, other })),
  );
  const free = (side: 'kept' | 'other', contact: Contact) => !pairs.some((pair) => pair[side] === contact);
  for (const pairedBy of ['email', 'name'] as const) {
    for (const other of others) {
      const same = kept.find(
        (contact) =>
          free('kept', contact) &&
          isSamePerson(contact, other) &&
          (pairedBy === 'name' || (contact.email !== null && contact.email === other.email)),
      );
      if (same && free('other', other)) pairs.push({ kept: same, other });
    }
  }
  return pairs;
}
