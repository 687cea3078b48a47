/** People of a company, and what a person sees of themselves. */
import { regionsOf, type Person } from '../domain/principal/principal';
import type { Transaction } from './wall';

interface Named {
  id: string;
  name: string;
}

export interface SelfRow {
  code: string;
  email: string;
  company: Named;
  businessUnit: Named;
  region: Named;
  businessUnits: Named[];
  openTasks: number;
}

const self = `
  SELECT u.code, u.email, json_build_object('id', c.id, 'name', c.name) AS company,
    json_build_object('id', b.id, 'name', b.name) AS "businessUnit", json_build_object('id', r.id, 'name', r.name) AS region,
    (SELECT json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name) FROM business_units x WHERE x.id = ANY (:bus)) AS "businessUnits",
    (SELECT count(*) FROM tasks t WHERE t.state IN ('open', 'claimed') AND t.excluded_user_id IS DISTINCT FROM u.id
      AND (t.assignee_id = u.id OR t.candidate_user_id = u.id OR (t.assignee_id IS NULL AND t.candidate_region_id = ANY (:regions)))) AS "openTasks"
  FROM users u JOIN companies c ON c.id = u.company_id JOIN business_units b ON b.id = u.bu_id JOIN regions r ON r.id = :region
  WHERE u.id = :user`;

/** What `/me` adds to the principal: names, and how many open tasks are theirs or could be. */
export async function readSelf(trx: Transaction, person: Person): Promise<SelfRow> {
  const { rows } = await trx.raw<{ rows: SelfRow[] }>(self, {
    user: person.userId,
    bus: person.bus,
    region: person.regionId,
    regions: regionsOf(person),
  });
  const row = rows[0];
  if (!row) throw new Error('a person whose principal was just read has no row');
  return row;
}

export interface DirectoryRow {
  id: string;
  name: string;
  code: string;
  businessUnit: string;
}

/** People of the company who still work there, found by any part of their name or code, or by id; in order of name. */
export async function findPeople(
  trx: Transaction,
  { q, id, limit }: { q?: string | undefined; id?: string | undefined; limit: number },
): Promise<DirectoryRow[]> {
  const people = trx('users as u')
    .join('business_units as b', 'b.id', 'u.bu_id')
    .whereNull('u.disabled_at')
    .orderBy(['u.last_name', 'u.first_name', 'u.id'])
    .limit(limit)
    .select<DirectoryRow[]>(
      'u.id',
      'u.code',
      'b.name as businessUnit',
      trx.raw("u.first_name || ' ' || u.last_name AS name"),
    );
  if (id !== undefined) void people.where('u.id', id);
  for (const word of (q ?? '').split(/\s+/).filter((part) => part !== '')) {
    void people.whereRaw(
      "unaccent(u.first_name || ' ' || u.last_name || ' ' || u.code) ILIKE '%' || unaccent(?) || '%'",
      [literal(word)],
    );
  }
  return people;
}

/** `%` and `_` that a person typed are letters like others. */
function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, '\\$&');
}
