import type { InteractionFields } from '../../../domain/interaction/interaction';
import { withoutBlanks, type Stated } from '../accounts/fields';

interface Sent {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  contactIds?: string[] | undefined;
}

type Read<Given> = Stated<Omit<Given, 'startsAt' | 'endsAt'>> &
  Pick<InteractionFields, keyof Given & ('startsAt' | 'endsAt')>;

/** From the wire to the rule: instants, and contacts once each in an order of their own. */
export function fieldsOf<Given extends Sent>(given: Given): Read<Given> {
  const { startsAt, endsAt, contactIds, ...rest } = withoutBlanks(given) as Sent;
  return {
    ...rest,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
    ...(contactIds !== undefined && { contactIds: [...new Set(contactIds)].sort() }),
  } as Read<Given>;
}
