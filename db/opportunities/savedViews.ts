/** Views of the board that people keep, for themselves or for their business unit. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
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
export const MOST_VIEWS = 20;

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
export async function keepView(
  trx: Transaction,
  person: Person,
  key: string,
  { name, filter, shared }: NewView,
  now: Date,
): Promise<string | Refusal> {
  const id = await idFromKey(trx, person.userId, 'saveOpportunityView', key);
  if (await trx('opportunity_views').where({ id }).first('id')) return id;
  const refusal = await refuseNames(trx, filter);
  if (refusal) return refusal;
  const own = await trx('opportunity_views').where({ user_id: person.userId }).count<{ count: string }[]>('id');
  if (Number(own[0]?.count) >= MOST_VIEWS) return refuse('too_many_views');
  await trx('opportunity_views').insert({
    id,
    company_id: person.companyId,
    user_id: person.userId,
    bu_id: shared ? person.buId : null,
    name,
    filter: JSON.stringify(filter),
    created_at: now,
  });
  await auditView(trx, person, 'saveOpportunityView', id, now);
  return id;
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
export async function throwViewAway(trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> {
  if ((await trx('opportunity_views').where({ id }).delete()) === 0) return false;
  await auditView(trx, person, 'deleteOpportunityView', id, now);
  return true;
}

/** A unit's view is everybody's: who made it and who threw it away is known. */
const auditView = (
  trx: Transaction,
  person: Person,
  action: 'saveOpportunityView' | 'deleteOpportunityView',
  id: string,
  at: Date,
): Promise<void> =>
  writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action,
    objectKind: 'opportunity_view',
    objectId: id,
    outcome: 'applied',
    at,
  });
