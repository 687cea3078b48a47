import type { Place } from '../../../db/contacts/attach';
import type { ContactFields } from '../../../db/contacts/contacts';
import { emailOf, phoneOf, withoutBlanks, type Sent, type Stated } from '../accounts/fields';

/** From the wire to the rule; the order of types says nothing, so they are kept in one. */
export function fieldsOf<Given extends Sent<ContactFields>>(given: Given): Stated<Given> {
  const { email, phone, types, ...rest } = withoutBlanks(given);
  return {
    ...rest,
    ...(email !== undefined && { email: email === null ? null : emailOf(email, 'email') }),
    ...(phone !== undefined && { phone: phoneOf(phone) }),
    ...(types !== undefined && { types: sorted(types) }),
  } as Stated<Given>;
}

export const placeOf = (given: Place): Place => ({ ...withoutBlanks(given), types: sorted(given.types) });

const sorted = (types: ContactFields['types']) => [...new Set(types)].sort();
