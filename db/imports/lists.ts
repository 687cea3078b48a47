import type { Offered } from '../../domain/imports/offered';
import type { Transaction } from '../wall';

/** The values of lists and the people that rows may name. */
export interface ImportLists {
  civility: Offered[];
  sourceType: Offered[];
  segment: Offered[];
  prioritySector: Offered[];
  hierarchyLevel: Offered[];
  people: ReadonlyMap<string, string>;
}

const lists = ['civility', 'sourceType', 'segment', 'prioritySector', 'hierarchyLevel'] as const;

export async function importLists(trx: Transaction): Promise<ImportLists> {
  const values = await trx('list_values')
    .whereIn('list', lists)
    .whereNull('retired_at')
    .select<(Offered & { list: string })[]>('list', 'code', 'label');
  const people = await trx('users').whereNull('disabled_at').select<{ id: string; code: string }[]>('id', 'code');
  const of = (name: string) => values.filter(({ list }) => list === name);
  return {
    civility: of('civility'),
    sourceType: of('sourceType'),
    segment: of('segment'),
    prioritySector: of('prioritySector'),
    hierarchyLevel: of('hierarchyLevel'),
    people: new Map(people.map(({ id, code }) => [code.toUpperCase(), id])),
  };
}
