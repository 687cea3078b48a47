/** Views of the inbox that people keep, for themselves or for their group. */
import type { Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { keepOnShelf, takeOffShelf, whyNotForGroup, type Shelf } from '../ownShelf';
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
const shelf: Shelf = {
  table: 'saved_views',
  objectKind: 'saved_view',
  save: 'saveTaskView',
  remove: 'deleteTaskView',
  most: 20,
  full: 'too_many_views',
};

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
export function saveView(
  trx: Transaction,
  person: Person,
  key: string,
  { name, filter, groupId }: NewView,
  now: Date,
): Promise<string | Refusal> {
  const columns = { region_id: groupId, name, filter: JSON.stringify(filter) };
  return keepOnShelf(trx, person, shelf, key, columns, () => whyNotForGroup(trx, person, groupId), now);
}

/** Its author throws it away, for the group too. @returns whether there was one of theirs */
export const throwViewAway = (trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> =>
  takeOffShelf(trx, person, shelf, id, now);
