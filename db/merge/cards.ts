/** What a merge writes on the card of somebody who stays, and how that goes back. */
import { mergeThreeWays } from '../../domain/merge/threeWay';
import type { Person } from '../../domain/principal/principal';
import type { AccountWall } from '../accounts/wall';
import { writeChanges } from '../contacts/changes';
import { lockContact, type ContactFields, type ContactRow } from '../contacts/contacts';
import type { Transaction } from '../wall';

export interface Doing {
  by: Person;
  account: AccountWall;
  now: Date;
}

export interface Written {
  before: Partial<ContactFields>;
  after: Partial<ContactFields>;
}

const plain = ['title', 'department', 'hierarchyLevel', 'email', 'phone'] as const;
const ofPlace = ['title', 'department', 'hierarchyLevel'] as const;

/** What one card lacks and the other of the same person says, with the types of both. */
export function completed(
  kept: ContactRow,
  other: ContactRow,
  fields: readonly (typeof plain)[number][] = plain,
): Partial<ContactFields> {
  const filled = Object.fromEntries(
    fields.filter((field) => kept[field] === null && other[field] !== null).map((field) => [field, other[field]]),
  );
  const types = [...new Set([...kept.types, ...other.types])].sort();
  return { ...filled, ...(types.length > kept.types.length && { types }) };
}

export const completedPlace = (kept: ContactRow, other: ContactRow) => completed(kept, other, ofPlace);

/** What the merge wrote on a card of the kept account goes back, as far as nobody has changed it since. */
export async function takeFieldsBack(
  trx: Transaction,
  doing: Doing,
  id: string,
  { before, after }: Written,
): Promise<void> {
  const kept = await lockContact(trx, id, doing.account.id);
  if (!kept) return;
  const standing = Object.fromEntries(Object.keys(after).map((field) => [field, Reflect.get(kept, field) as unknown]));
  const { mine } = mergeThreeWays<Record<string, unknown>>(after, standing, before);
  if (Object.keys(mine).length > 0) await writeChanges(trx, { ...doing, id }, kept, mine);
}
