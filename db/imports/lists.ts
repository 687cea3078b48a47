import type { OpportunityLists } from '../../domain/imports/opportunityRow';
import type { Offered } from '../../domain/imports/offered';
import { peopleNamed } from '../../domain/imports/people';
import type { Transaction } from '../wall';

/** The values of lists, the catalogue and the people that rows may name. */
export interface ImportLists extends OpportunityLists {
  civility: Offered[];
  segment: Offered[];
  prioritySector: Offered[];
  hierarchyLevel: Offered[];
}

const lists = [
  'civility',
  'sourceType',
  'segment',
  'prioritySector',
  'hierarchyLevel',
  'serviceType',
  'salesDynamic',
] as const;

const selectPeople = `SELECT id, code, email, first_name || ' ' || last_name AS name FROM users WHERE disabled_at IS NULL`;
const selectUnits = 'SELECT id, code, name AS label FROM business_units WHERE id = ANY (wall_bus())';
const selectFamilies = 'SELECT id, code, label, practice_id AS "parentId" FROM offer_families';
const selectOffers = 'SELECT id, code, label, family_id AS "parentId" FROM offers';

export async function importLists(trx: Transaction): Promise<ImportLists> {
  const values = await trx('list_values')
    .whereIn('list', lists)
    .whereNull('retired_at')
    .select<(Offered & { list: string })[]>('list', 'code', 'label');
  const of = (name: (typeof lists)[number]) => values.filter(({ list }) => list === name);
  return {
    civility: of('civility'),
    sourceType: of('sourceType'),
    segment: of('segment'),
    prioritySector: of('prioritySector'),
    hierarchyLevel: of('hierarchyLevel'),
    serviceType: of('serviceType'),
    salesDynamic: of('salesDynamic'),
    people: peopleNamed(await rowsOf(trx, selectPeople)),
    businessUnits: await rowsOf(trx, selectUnits),
    practices: await trx('practices').select('id', 'code', 'label'),
    offerFamilies: await rowsOf(trx, selectFamilies),
    offers: await rowsOf(trx, selectOffers),
  };
}

async function rowsOf<Row>(trx: Transaction, select: string): Promise<Row[]> {
  return (await trx.raw<{ rows: Row[] }>(select)).rows;
}
