import type { Origin } from './source';
import type { Transaction } from '../wall';

export interface OriginFound extends Origin {
  number: string;
  name: string;
  client: string;
}

/** Opportunities, missions and clients of the perimeter that a request may be made from, by number, name or client; live ones first. */
export async function searchOrigins(trx: Transaction, q: string): Promise<OriginFound[]> {
  const words = q.trim().replace(/[%_\\]/g, '\\$&');
  const { rows } = await trx.raw<{ rows: OriginFound[] }>(
    `(SELECT 'mission' AS context, m.id, m.number, m.label AS name, a.trade_name AS client FROM missions m JOIN accounts a ON a.id = m.account_id
      WHERE m.state <> 'PER' AND unaccent(lower(m.number || ' ' || m.label || ' ' || a.trade_name || ' ' || a.legal_name)) LIKE '%' || unaccent(lower(:q::text)) || '%' ORDER BY (m.state = 'TER'), m.created_at DESC, m.number DESC LIMIT 7)
     UNION ALL
     (SELECT 'opportunity', o.id, o.number, o.name, a.trade_name FROM opportunities o JOIN accounts a ON a.id = o.account_id
      WHERE o.bu_id = ANY ((SELECT wall_bus())::uuid[]) AND unaccent(lower(o.number || ' ' || o.name || ' ' || a.trade_name || ' ' || a.legal_name)) LIKE '%' || unaccent(lower(:q::text)) || '%'
      ORDER BY (o.stage IN ('won', 'lost')), o.created_at DESC, o.number DESC LIMIT 7)
     UNION ALL
     (SELECT 'account', a.id, a.number, a.trade_name, a.trade_name FROM accounts a
      WHERE a.bu_ids && (SELECT wall_bus())::uuid[] AND a.search_text LIKE '%' || fold_text(:q::text) || '%' ORDER BY a.trade_name, a.number LIMIT 7)`,
    { q: words },
  );
  return rows;
}
