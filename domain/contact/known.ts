import { refuse, type Refusal } from '../errors/refusal';

/** Somebody of another account who has the address already, as far as the reader sees them. */
export interface KnownPerson {
  id: string;
  name: string;
  accounts: string;
}

/**
 * A person is one contact, whatever the number of their accounts (requirement 69): who has the address already is proposed instead
 * of a second card. That it is somebody else, as two who share contact@…, is for a person to say.
 */
export function knownRefusal(known: KnownPerson | null, separate: boolean): Refusal | null {
  return known === null || separate
    ? null
    : refuse('contact_known', { params: { contactId: known.id, name: known.name, accounts: known.accounts } });
}
