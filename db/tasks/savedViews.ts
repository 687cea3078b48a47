/** Views of the inbox that people keep, for themselves or for their group. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { worksForRegion, type Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import { countInbox, type InboxFilter } from './inbox';

interface NewView {
  name: string;
  filter: InboxFilter;
  groupId: string | null;
}

interface ViewRow {
  id: string;
  name: string;
  filter: InboxFilter;
  group: { id: string; name: string } | null;
  author: string;
  mine: boolean;
}

/** A group's left column, and one's own: more are thrown away before another is kept. */
export const MOST_VIEWS = 20;

const viewSelect = `SELECT v.id, v.name, v.filter, u.first_name || ' ' || u.last_name AS author, v.user_id = wall_user() AS mine,
  (SELECT jsonb_build_object('id', r.id, 'name', r.name) FROM regions r WHERE r.id = v.region_id) AS "group" FROM saved_views v JOIN users u ON u.id = v.user_id`;

/** Those that the person sees, own first, each with how many tasks it holds now. */
export async function readSavedViews(trx: Transaction, person: Person, now: Date) {
  const { rows } = await trx.raw<{ rows: ViewRow[] }>(
    `${viewSelect} ORDER BY v.region_id IS NOT NULL, v.name, v.id LIMIT 60`,
  );
  const views = [];
  for (const view of rows) views.push({ ...view, count: await countInbox(trx, person, view.filter, now) });
  return views;
}

/** @returns its id; asked again under the same key, the same */
export async function saveView(
  trx: Transaction,
  person: Person,
  key: string,
  { name, filter, groupId }: NewView,
  now: Date,
): Promise<string | Refusal> {
  const id = await idFromKey(trx, person.userId, 'saveTaskView', key);
  if (await trx('saved_views').where({ id }).first('id')) return id;
  if (groupId !== null) {
    if (!(await trx('regions').where({ id: groupId }).first('id')))
      return refuse('reference_unknown', { params: { field: 'groupId' } });
    if (!worksForRegion(person, groupId)) return refuse('not_allowed');
  }
  const own = await trx('saved_views').where({ user_id: person.userId }).count<{ count: string }[]>('id');
  if (Number(own[0]?.count) >= MOST_VIEWS) return refuse('too_many_views');
  await trx('saved_views').insert({
    id,
    company_id: person.companyId,
    user_id: person.userId,
    region_id: groupId,
    name,
    filter: JSON.stringify(filter),
    created_at: now,
  });
  await auditView(trx, person, 'saveTaskView', id, now);
  return id;
}

/** Its author throws it away, for the group too. @returns whether there was one of theirs */
export async function throwViewAway(trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> {
  if ((await trx('saved_views').where({ id }).delete()) === 0) return false;
  await auditView(trx, person, 'deleteTaskView', id, now);
  return true;
}

/** A group's view is everybody's: who made it and who threw it away is known. */
const auditView = (
  trx: Transaction,
  person: Person,
  action: 'saveTaskView' | 'deleteTaskView',
  id: string,
  at: Date,
): Promise<void> =>
  writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action,
    objectKind: 'saved_view',
    objectId: id,
    outcome: 'applied',
    at,
  });
