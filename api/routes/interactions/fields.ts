import type { InteractionFields } from '../../../domain/interaction/interaction';
import { withoutBlanks, type Stated } from '../accounts/fields';

interface Sent {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  contactIds?: string[] | undefined;
  documentIds?: string[] | undefined;
}

type Read<Given> = Stated<Omit<Given, 'startsAt' | 'endsAt'>> &
  Pick<InteractionFields, keyof Given & ('startsAt' | 'endsAt')>;

const onceEach = (ids: readonly string[]) => [...new Set(ids)].sort();

/** From the wire to the rule: instants, contacts and documents once each in an order of their own. */
export function fieldsOf<Given extends Sent>(given: Given): Read<Given> {
  const { startsAt, endsAt, contactIds, documentIds, ...rest } = withoutBlanks(given) as Sent;
  return {
    ...rest,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
    ...(contactIds !== undefined && { contactIds: onceEach(contactIds) }),
    ...(documentIds !== undefined && { documentIds: onceEach(documentIds) }),
  } as Read<Given>;
}
