/** Views of the board that people keep, for themselves or for their business unit. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { keepOnShelf, takeOffShelf, type Shelf } from '../ownShelf';
import type { Transaction } from '../wall';

interface Filter {
  engagementPartnerId: string;
  q?: string | undefined;
  offerFamilyId?: string | undefined;
  updatedSince?: string | undefined;
}

interface KeptView {
  id: string;
  name: string;
  filter: Filter;
  author: string;
  mine: boolean;
  businessUnit: { id: string; name: string } | null;
}

/** Of one person: more are thrown away before another is kept. */
const shelf: Shelf = {
  table: 'opportunity_views',
  objectKind: 'opportunity_view',
  save: 'saveOpportunityView',
  remove: 'deleteOpportunityView',
  most: 20,
  full: 'too_many_views',
};

const keptViews = `SELECT v.id, v.name, v.filter, u.first_name || ' ' || u.last_name AS author, v.user_id = wall_user() AS mine,
  (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM business_units b WHERE b.id = v.bu_id) AS "businessUnit"
  FROM opportunity_views v JOIN users u ON u.id = v.user_id ORDER BY v.bu_id IS NOT NULL, v.name, v.id LIMIT 60`;

/** Those that the person sees, own first. */
export async function readViews(trx: Transaction): Promise<KeptView[]> {
  const { rows } = await trx.raw<{ rows: KeptView[] }>(keptViews);
  return rows;
}

interface NewView {
  name: string;
  filter: Filter;
  shared: boolean;
}

/** @returns its id; asked again under the same key, the same */
export function keepView(
  trx: Transaction,
  person: Person,
  key: string,
  { name, filter, shared }: NewView,
  now: Date,
): Promise<string | Refusal> {
  const columns = { bu_id: shared ? person.buId : null, name, filter: JSON.stringify(filter) };
  return keepOnShelf(trx, person, shelf, key, columns, () => refuseNames(trx, filter), now);
}

/** A view names people and families of the company: what it would show of others is nothing. */
async function refuseNames(trx: Transaction, { engagementPartnerId, offerFamilyId }: Filter): Promise<Refusal | null> {
  const named = [
    ['users', 'engagementPartnerId', ['me', 'all'].includes(engagementPartnerId) ? undefined : engagementPartnerId],
    ['offer_families', 'offerFamilyId', offerFamilyId],
  ] as const;
  for (const [table, field, id] of named) {
    if (id !== undefined && !(await trx(table).where({ id }).first<object | undefined>('id')))
      return refuse('reference_unknown', { params: { field } });
  }
  return null;
}

/** Its author throws it away, for the unit too. @returns whether there was one of theirs */
export const throwViewAway = (trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> =>
  takeOffShelf(trx, person, shelf, id, now);
