/** Macros that people keep, for themselves or for their group. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { MOST_MACROS, whyNotKept, type MacroStep } from '../../domain/macro/macro';
import type { RequestKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import { keepOnShelf, takeOffShelf, whyNotForGroup, type Shelf } from '../ownShelf';
import type { Transaction } from '../wall';

export interface NewMacro {
  name: string;
  template: RequestKind | null;
  steps: MacroStep[];
  groupId: string | null;
}

export interface MacroRow {
  id: string;
  name: string;
  template: RequestKind | null;
  steps: MacroStep[];
  group: { id: string; name: string } | null;
  author: string;
  mine: boolean;
}

/** Those that the person sees, own first. */
export async function readMacros(trx: Transaction): Promise<MacroRow[]> {
  const { rows } = await trx.raw<{ rows: MacroRow[] }>(
    `SELECT m.id, m.name, m.template, m.steps, u.first_name || ' ' || u.last_name AS author, m.user_id = wall_user() AS mine,
       (SELECT jsonb_build_object('id', r.id, 'name', r.name) FROM regions r WHERE r.id = m.region_id) AS "group"
     FROM macros m JOIN users u ON u.id = m.user_id ORDER BY m.region_id IS NOT NULL, m.name, m.id LIMIT 60`,
  );
  return rows;
}

/** Steps that name lines belong to the model whose lines they are. */
function whyNotNamed({ template, steps }: NewMacro): Refusal | null {
  return template === null && steps.some((step) => 'line' in step)
    ? refuse('reference_unknown', { params: { field: 'template' } })
    : whyNotKept(steps);
}

const shelf: Shelf = {
  table: 'macros',
  objectKind: 'macro',
  save: 'saveMacro',
  remove: 'deleteMacro',
  most: MOST_MACROS,
  full: 'too_many_macros',
};

/** @returns its id; asked again under the same key, the same */
export function keepMacro(
  trx: Transaction,
  person: Person,
  key: string,
  macro: NewMacro,
  now: Date,
): Promise<string | Refusal> {
  const { name, template, steps, groupId } = macro;
  const columns = { region_id: groupId, template, name, steps: JSON.stringify(steps) };
  const whyNot = async () => (await whyNotForGroup(trx, person, groupId)) ?? whyNotNamed(macro);
  return keepOnShelf(trx, person, shelf, key, columns, whyNot, now);
}

/** Its author throws it away, for the group too. @returns whether there was one of theirs */
export const throwMacroAway = (trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> =>
  takeOffShelf(trx, person, shelf, id, now);
