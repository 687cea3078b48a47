import { readAccountSearch, type AccountSearch } from '../../domain/account/search';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { isTargetInState, liveTargetState } from '../priorityTargets/columns';
import { pick } from '../pick';
import type { LiveTargetState } from '../../domain/account/priorityTarget';
import { labelIn } from '../listValues';
import type { Transaction } from '../wall';
import { isFound, searchBindings } from './found';
import { accountsNear } from './near';

interface AccountCard {
  id: string;
  number: string;
  siren: string | null;
  name: string;
  legalName: string;
  kind: 'prospect' | 'client';
  city: string | null;
  businessUnit: string;
  clientLeadPartner: string | null;
  openOpportunities: number;
  segment: string | null;
  prioritySector: string | null;
  /** In the fiscal year that runs. */
  priorityTarget: LiveTargetState | null;
  /** Found although something was mistyped. */
  near: boolean;
}

type Row = Omit<AccountCard, 'near'> & { sortKey: string };

export interface AccountFilter {
  q?: string | undefined;
  kind?: 'prospect' | 'client' | undefined;
  priorityTarget?: LiveTargetState | undefined;
}

const cardSelect = `SELECT a.id, a.number, a.siren, a.trade_name AS name, a.legal_name AS "legalName", a.trade_key AS "sortKey", a.kind, a.city, (SELECT b.name FROM business_units b WHERE b.id = a.bu_id) AS "businessUnit",
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = a.client_lead_partner_id) AS "clientLeadPartner",
    (SELECT count(*) FROM opportunities o WHERE o.account_id = a.id AND o.stage NOT IN ('won', 'lost')) AS "openOpportunities",
    ${labelIn('segment', 'a.segment')} AS segment, ${labelIn('prioritySector', 'a.priority_sector')} AS "prioritySector", ${liveTargetState} AS "priorityTarget"
  FROM accounts a`;
const afterLast = '(a.trade_key, a.id) > (:afterName::text, :afterId::uuid)';
const MOST_NEAR = 20;
/** Whoever has found this many was not mistaken. */
const ENOUGH = 5;

/**
 * Accounts by trade name, a page at a time; every word of `q` is in name, number, SIREN or city, accents aside. Where those are few,
 * the ones that resemble follow, the fewest typing errors first.
 * @param targetYear the fiscal year whose priority targets are meant
 */
export async function listAccounts(
  trx: Transaction,
  { q = '', kind, priorityTarget }: AccountFilter,
  page: { cursor?: string | undefined; limit: number },
  targetYear: number,
) {
  const after = readCursor(page.cursor, 'text');
  const search = readAccountSearch(q);
  // Only the conditions that were asked for: a plain page then follows the index and stops at its limit.
  const conditions = [
    'true',
    ...(kind === undefined ? [] : ['a.kind = :kind']),
    ...(priorityTarget === undefined ? [] : [isTargetInState]),
    ...(search ? [isFound] : []),
    ...(after === null ? [] : [afterLast]),
  ].join(' AND ');
  const select = `${cardSelect} WHERE ${conditions} ORDER BY a.trade_key, a.id LIMIT :limit`;
  const { rows } = await trx.raw<{ rows: Row[] }>(select, {
    kind: kind ?? null,
    priorityTarget: priorityTarget ?? null,
    targetYear,
    ...searchBindings(search),
    afterName: after?.key ?? null,
    afterId: after?.id ?? null,
    limit: page.limit + 1,
  });
  const items = rows.slice(0, page.limit).map((row) => cardOf(row, false));
  const last = rows[page.limit - 1];
  if (rows.length > page.limit && last) return { items, nextCursor: writeCursor({ key: last.sortKey, id: last.id }) };
  const near =
    search && after === null && items.length < ENOUGH
      ? await listNear(trx, search, { kind, priorityTarget, targetYear }, page.limit - items.length)
      : [];
  return { items: [...items, ...near], nextCursor: null };
}

interface Narrowed extends Omit<AccountFilter, 'q'> {
  targetYear: number;
}

async function listNear(
  trx: Transaction,
  search: AccountSearch,
  { kind, priorityTarget, targetYear }: Narrowed,
  room: number,
): Promise<AccountCard[]> {
  if (room < 1) return [];
  const ids = await accountsNear(trx, search.folded, Math.min(room, MOST_NEAR));
  if (ids.length === 0) return [];
  const select = `${cardSelect} WHERE a.id = ANY (:ids::uuid[]) AND NOT ${isFound} AND (:kind::text IS NULL OR a.kind = :kind) AND (:priorityTarget::text IS NULL OR ${isTargetInState}) ORDER BY array_position(:ids::uuid[], a.id)`;
  const { rows } = await trx.raw<{ rows: Row[] }>(select, {
    ids,
    kind: kind ?? null,
    priorityTarget: priorityTarget ?? null,
    targetYear,
    ...searchBindings(search),
  });
  return rows.map((row) => cardOf(row, true));
}

const shown = [
  'id',
  'number',
  'siren',
  'name',
  'legalName',
  'kind',
  'city',
  'businessUnit',
  'clientLeadPartner',
  'openOpportunities',
  'segment',
  'prioritySector',
  'priorityTarget',
] as const satisfies readonly (keyof AccountCard)[];

const cardOf = (row: Row, near: boolean): AccountCard => ({ ...pick(row, shown), near });
