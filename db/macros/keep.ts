/** Macros that people keep, for themselves or for their group. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { MOST_MACROS, whyNotKept, type MacroStep } from '../../domain/macro/macro';
import type { RequestKind } from '../../domain/cases/kinds';
import { worksForRegion, type Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
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

/** @returns its id; asked again under the same key, the same */
export async function keepMacro(
  trx: Transaction,
  person: Person,
  key: string,
  macro: NewMacro,
  now: Date,
): Promise<string | Refusal> {
  const id = await idFromKey(trx, person.userId, 'saveMacro', key);
  if (await trx('macros').where({ id }).first('id')) return id;
  const { name, template, steps, groupId } = macro;
  if (groupId !== null) {
    if (!(await trx('regions').where({ id: groupId }).first('id')))
      return refuse('reference_unknown', { params: { field: 'groupId' } });
    if (!worksForRegion(person, groupId)) return refuse('not_allowed');
  }
  const barred = whyNotNamed(macro);
  if (barred) return barred;
  const own = await trx('macros').where({ user_id: person.userId }).count<{ count: string }[]>('id');
  if (Number(own[0]?.count) >= MOST_MACROS) return refuse('too_many_macros');
  await trx('macros').insert({
    id,
    company_id: person.companyId,
    user_id: person.userId,
    region_id: groupId,
    template,
    name,
    steps: JSON.stringify(steps),
    created_at: now,
  });
  await auditMacro(trx, person, 'saveMacro', id, now);
  return id;
}

/** Its author throws it away, for the group too. @returns whether there was one of theirs */
export async function throwMacroAway(trx: Transaction, person: Person, id: string, now: Date): Promise<boolean> {
  if ((await trx('macros').where({ id }).delete()) === 0) return false;
  await auditMacro(trx, person, 'deleteMacro', id, now);
  return true;
}

/** A group's macro is everybody's: who made it and who threw it away is known. */
const auditMacro = (
  trx: Transaction,
  person: Person,
  action: 'saveMacro' | 'deleteMacro',
  id: string,
  at: Date,
): Promise<void> =>
  writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action,
    objectKind: 'macro',
    objectId: id,
    outcome: 'applied',
    at,
  });
