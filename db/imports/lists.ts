import type { Offered } from '../../domain/imports/offered';
import type { Transaction } from '../wall';

/** The values of lists and the people that rows may name. */
export interface ImportLists {
  civility: Offered[];
  sourceType: Offered[];
  hierarchyLevel: Offered[];
  people: ReadonlyMap<string, string>;
}

export async function importLists(trx: Transaction): Promise<ImportLists> {
  const values = await trx('list_values').whereIn('list', ['civility', 'sourceType', 'hierarchyLevel']).whereNull('retired_at').select<(Offered & { list: string })[]>('list', 'code', 'label');
  const people = await trx('users').whereNull('disabled_at').select<{ id: string; code: string }[]>('id', 'code');
  const of = (name: string) => values.filter(({ list }) => list === name);
  return { civility: of('civility'), sourceType: of('sourceType'), hierarchyLevel: of('hierarchyLevel'), people: new Map(people.map(({ id, code }) => [code.toUpperCase(), id])) };
}
