import { refuse, type Refusal } from '../../domain/errors/refusal';
import { refuseListChange, type ListChange, type ListedValue, type ValueList } from '../../domain/lists/valueLists';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { readList, type KeptList } from './view';

export interface ListCommand {
  person: Person;
  list: ValueList;
  /** Of the list, as the person had it before their eyes. */
  version: number;
  change: ListChange;
  now: Date;
}

const actionOf = {
  add: 'listValueAdded',
  rename: 'listValueRenamed',
  retire: 'listValueRetired',
  restore: 'listValueRestored',
  order: 'listReordered',
} as const satisfies Record<ListChange['type'], string>;

/** The list of a value, or null where the caller's company has no such value. */
export async function listOfValue(trx: Transaction, id: string): Promise<ValueList | null> {
  return (await trx('list_values').where({ id }).first<{ list: ValueList } | undefined>('list'))?.list ?? null;
}

/** Changes a list of values (D30), one change of a list at a time, audited. @returns null when it is done */
export async function changeList(
  trx: Transaction,
  { person, list, version, change, now }: ListCommand,
): Promise<Refusal | null> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('list_values/' || ?::text || '/' || ?::text, 0))", [
    person.companyId,
    list,
  ]);
  const kept = await readList(trx, list);
  if (kept.version !== version) return overtaken(kept);
  const refusal = refuseListChange(list, kept.values, change);
  if (refusal) return refusal;
  const { objectId, data } = await write(trx, { person, list, values: kept.values, now }, change);
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: actionOf[change.type],
    objectKind: 'list_value',
    objectId,
    outcome: 'applied',
    data: { list, ...data },
    at: now,
  });
  return null;
}

/** Whoever was faster is named: the two can talk to each other. */
function overtaken({ lastChange }: Pick<KeptList, 'lastChange'>): Refusal {
  return lastChange ? refuse('list_changed', { params: { by: lastChange.by } }) : refuse('list_changed');
}

interface Doing {
  person: Person;
  list: ValueList;
  values: readonly ListedValue[];
  now: Date;
}

interface Written {
  objectId: string | null;
  data: object;
}

async function write(trx: Transaction, doing: Doing, change: ListChange): Promise<Written> {
  switch (change.type) {
    case 'add':
      return add(trx, doing, change);
    case 'rename':
      return touch(
        trx,
        doing,
        change.id,
        { label: change.label },
        { from: labelOf(doing, change.id), to: change.label },
      );
    case 'retire':
      return touch(trx, doing, change.id, { retired_at: doing.now });
    case 'restore':
      return touch(trx, doing, change.id, { retired_at: null });
    case 'order':
      return putInOrder(trx, doing, change.ids);
  }
}

const labelOf = ({ values }: Doing, id: string) => values.find((value) => value.id === id)?.label ?? '';
const changedBy = ({ person, now }: Doing) => ({ changed_by: person.userId, changed_at: now });

/** After the last one. */
async function add(trx: Transaction, doing: Doing, { code, label }: { code: string; label: string }): Promise<Written> {
  const { person, list } = doing;
  const [row] = await trx('list_values')
    .insert({
      company_id: person.companyId,
      list,
      code,
      label,
      position: trx.raw('(SELECT coalesce(max(v.position), -1) + 1 FROM list_values v WHERE v.list = ?)', [list]),
      ...changedBy(doing),
    })
    .returning<{ id: string }[]>('id');
  return { objectId: row?.id ?? null, data: { code, label } };
}

async function touch(trx: Transaction, doing: Doing, id: string, change: object, data: object = {}): Promise<Written> {
  await trx('list_values')
    .where({ id })
    .update({ ...change, version: trx.raw('version + 1'), ...changedBy(doing) });
  return { objectId: id, data: { code: doing.values.find((value) => value.id === id)?.code, ...data } };
}

async function putInOrder(trx: Transaction, doing: Doing, ids: readonly string[]): Promise<Written> {
  await trx('list_values')
    .whereIn('id', [...ids])
    .update({
      position: trx.raw('array_position(?::uuid[], id)', [[...ids]]),
      version: trx.raw('version + 1'),
      ...changedBy(doing),
    });
  return { objectId: null, data: {} };
}
