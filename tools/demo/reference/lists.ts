import type { Knex } from 'knex';
import { lists } from './lists-data';

/** Gives a company every list of values. */
export async function loadLists(knex: Knex, companyId: string): Promise<void> {
  const rows = Object.entries(lists).flatMap(([list, values]) =>
    values.map(([code, label], position) => ({ company_id: companyId, list, code, label, position })),
  );
  await knex('list_values').insert(rows);
}
