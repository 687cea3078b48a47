import { refuse, type Refusal } from '../errors/refusal';
import type { GroupPosition } from './group';

/** Where an account stands in a client group: one group at most, and one principal company in each (requirements 253-254, D25). */
export interface GroupPlace {
  id: string;
  position: GroupPosition;
}

/** The principal company of a group. */
export interface Principal {
  accountId: string | null;
  siren: string | null;
  /** Null when it is out of sight. */
  name: string | null;
}

/** Why an account cannot stand there: another company is the principal one. */
export function whyNotPlaced(
  account: { id: string; siren: string | null },
  place: GroupPlace,
  principal: Principal | null,
): Refusal | null {
  if (place.position !== 'principal' || !principal) return null;
  const isItself = principal.accountId === account.id || (account.siren !== null && principal.siren === account.siren);
  return isItself
    ? null
    : refuse('group_has_principal', { params: { company: principal.name ?? principal.siren ?? '' } });
}

export const samePlace = (one: GroupPlace | null, other: GroupPlace | null): boolean =>
  one?.id === other?.id && one?.position === other?.position;
