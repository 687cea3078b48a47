/** What people keep under a name, for themselves or for those they work with: views of a list, macros. */
import type { ErrorCode } from '../domain/errors/codes';
import { refuse, type Refusal } from '../domain/errors/refusal';
import { worksForRegion, type Person } from '../domain/principal/principal';
import { writeAudit } from './cases/audit';
import { idFromKey } from './idFromKey';
import type { Transaction } from './wall';

/** One kind of what is kept: its table, its actions in the audit, and how many a person may have. */
export interface Shelf {
  table: 'macros' | 'saved_views' | 'opportunity_views';
  objectKind: string;
  save: string;
  remove: string;
  most: number;
  full: ErrorCode;
}

/**
 * Keeps one more.
 * @param whyNot asked before it is written, once: what was kept under the key stays kept
 * @returns its id, the same when asked again under the same key; a refusal of `whyNot`, or `shelf.full`
 */
export async function keepOnShelf(
  trx: Transaction,
  person: Person,
  shelf: Shelf,
  key: string,
  columns: Record<string, unknown>,
  whyNot: () => Promise<Refusal | null>,
  now: Date,
): Promise<string | Refusal> {
  // What is kept at once is counted one after the other.
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended(? || '/' || ?::text, 0))", [shelf.table, person.userId]);
  const id = idFromKey(person.userId, shelf.save, key);
  if (await trx(shelf.table).where({ id }).first<object | undefined>('id')) return id;
  const barred = await whyNot();
  if (barred) return barred;
  const own = await trx(shelf.table).where({ user_id: person.userId }).count<{ count: string }[]>('id');
  if (Number(own[0]?.count) >= shelf.most) return refuse(shelf.full);
  await trx(shelf.table).insert({
    id,
    company_id: person.companyId,
    user_id: person.userId,
    ...columns,
    created_at: now,
  });
  await auditShelf(trx, person, shelf, shelf.save, id, now);
  return id;
}

/** Its author throws it away, for the others too. @returns whether there was one of theirs */
export async function takeOffShelf(
  trx: Transaction,
  person: Person,
  shelf: Shelf,
  id: string,
  now: Date,
): Promise<boolean> {
  if ((await trx(shelf.table).where({ id }).delete()) === 0) return false;
  await auditShelf(trx, person, shelf, shelf.remove, id, now);
  return true;
}

/** For a group one has to work for it. */
export async function whyNotForGroup(
  trx: Transaction,
  person: Person,
  groupId: string | null,
): Promise<Refusal | null> {
  if (groupId === null) return null;
  if (!(await trx('regions').where({ id: groupId }).first<object | undefined>('id')))
    return refuse('reference_unknown', { params: { field: 'groupId' } });
  return worksForRegion(person, groupId) ? null : refuse('not_allowed');
}

/** What is kept for others is everybody's: who made it and who threw it away is known. */
const auditShelf = (
  trx: Transaction,
  person: Person,
  { objectKind }: Shelf,
  action: string,
  objectId: string,
  at: Date,
): Promise<void> =>
  writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action,
    objectKind,
    objectId,
    outcome: 'applied',
    at,
  });
