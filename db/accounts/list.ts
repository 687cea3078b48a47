import { readCursor, writeCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';

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
}

export interface AccountFilter {
  q?: string | undefined;
  kind?: 'prospect' | 'client' | undefined;
}

const cardSelect = `SELECT a.id, a.number, a.siren, a.trade_name AS name, a.legal_name AS "legalName", a.trade_key AS "sortKey", a.kind, a.city, (SELECT b.name FROM business_units b WHERE b.id = a.bu_id) AS "businessUnit",
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = a.client_lead_partner_id) AS "clientLeadPartner",
    (SELECT count(*) FROM opportunities o WHERE o.account_id = a.id AND o.stage NOT IN ('won', 'lost')) AS "openOpportunities"
  FROM accounts a`;
const withEveryWord = "a.search_text LIKE ALL (ARRAY(SELECT '%' || fold_text(word) || '%' FROM unnest(:words::text[]) AS word))";
const afterLast = '(a.trade_key, a.id) > (:afterName::text, :afterId::uuid)';

/** Accounts by trade name, a page at a time; every word of `q` is in name, number, SIREN or city, accents aside. */
export async function listAccounts(trx: Transaction, { q = '', kind }: AccountFilter, page: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(page.cursor, 'text');
  const words = wordsOf(q);
  // Only the conditions that were asked for: a plain page then follows the index and stops at its limit.
  const conditions = ['true', ...(kind === undefined ? [] : ['a.kind = :kind']), ...(words.length === 0 ? [] : [withEveryWord]), ...(after === null ? [] : [afterLast])].join(' AND ');
  const select = `${cardSelect} WHERE ${conditions} ORDER BY a.trade_key, a.id LIMIT :limit`;
  const { rows } = await trx.raw<{ rows: (AccountCard & { sortKey: string })[] }>(select, { kind: kind ?? null, words, afterName: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { items: shown.map(cardOf), nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null };
}

function cardOf({ id, number, siren, name, legalName, kind, city, businessUnit, clientLeadPartner, openOpportunities }: AccountCard): AccountCard {
  return { id, number, siren, name, legalName, kind, city, businessUnit, clientLeadPartner, openOpportunities };
}

/** `732 829 320` and `732.829.320` are one SIREN, a SIRET begins with one; `%` and `_` are letters like others. */
function wordsOf(q: string): string[] {
  const digits = q.replaceAll(/[\s.\-]/g, '');
  if (/^\d+$/.test(digits)) return [digits.length === 14 ? digits.slice(0, 9) : digits];
  return q.split(/\s+/).filter((word) => word !== '').map((word) => word.replaceAll(/[\\%_]/g, '\\$&'));
}
