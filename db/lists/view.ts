import { isNamedByRules, valueLists, type ListedValue, type ValueList } from '../../domain/lists/valueLists';
import type { Transaction } from '../wall';
import { readUses, type Use } from './uses';

interface ValueRow {
  id: string;
  list: ValueList;
  code: string;
  label: string;
  retiredAt: string | null;
  version: number;
  changedAt: string | null;
  changedBy: string | null;
}

export interface KeptValue {
  id: string;
  code: string;
  label: string;
  retiredAt: string | null;
  /** Records that hold it, by what they are; nothing where none does. */
  uses: Use[];
}

export interface KeptList {
  list: ValueList;
  /** Rules name its codes: they are neither added to nor retired. */
  namedByRules: boolean;
  /** Of the list as a whole; 0 while it has no value. */
  version: number;
  lastChange: { by: string; at: string } | null;
  /** In the order in which forms offer them, retired ones last. */
  values: KeptValue[];
}

const valuesSelect = `
  SELECT v.id, v.list, v.code, v.label, v.version, to_char(v.retired_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "retiredAt",
    to_char(v.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "changedAt", u.first_name || ' ' || u.last_name AS "changedBy"
  FROM list_values v LEFT JOIN users u ON u.id = v.changed_by
  WHERE v.list = ANY (?) ORDER BY v.retired_at IS NOT NULL, v.position, v.label`;

/** Every list of the caller's company that an administrator keeps, with the records that hold each value. */
export async function readLists(trx: Transaction): Promise<KeptList[]> {
  const { rows } = await trx.raw<{ rows: ValueRow[] }>(valuesSelect, [[...valueLists]]);
  const uses = await readUses(trx);
  return valueLists.map((list) =>
    keptList(
      list,
      rows.filter((row) => row.list === list),
      (code) => uses(list, code),
    ),
  );
}

function keptList(list: ValueList, rows: readonly ValueRow[], usesOf: (codeOrLabel: string) => Use[]): KeptList {
  // `source` is written by hand with the values as proposals: what a record keeps are the words.
  const held = ({ code, label }: ValueRow) => (list === 'source' ? label : code);
  return {
    list,
    ...standing(rows),
    namedByRules: isNamedByRules(list),
    values: rows.map((row) => ({
      id: row.id,
      code: row.code,
      label: row.label,
      retiredAt: row.retiredAt,
      uses: usesOf(held(row)),
    })),
  };
}

function standing(rows: readonly ValueRow[]): Pick<KeptList, 'version' | 'lastChange'> {
  const changed = rows.flatMap(({ changedAt, changedBy }) =>
    changedAt !== null && changedBy !== null ? [{ by: changedBy, at: changedAt }] : [],
  );
  return {
    version: rows.reduce((sum, { version }) => sum + version, 0),
    lastChange: changed.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null,
  };
}

/** One list as its rules see it, with its version and who changed it last. */
export async function readList(
  trx: Transaction,
  list: ValueList,
): Promise<Pick<KeptList, 'version' | 'lastChange'> & { values: ListedValue[] }> {
  const { rows } = await trx.raw<{ rows: ValueRow[] }>(valuesSelect, [[list]]);
  return {
    ...standing(rows),
    values: rows.map(({ id, code, label, retiredAt }) => ({ id, code, label, retired: retiredAt !== null })),
  };
}
