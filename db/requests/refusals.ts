import type { RequestKind } from '../../domain/cases/kinds';
import type { Transaction } from '../wall';

export interface Refusals {
  /** Requests of the perimeter sent in the last twelve months, and how many of them came back at least once. */
  sent: number;
  returned: number;
  lines: { key: string; reasonCode: string; count: number }[];
}

/** "Ce qui est souvent renvoyé": what Business Support has really refused, most often first. */
export async function refusalsOf(trx: Transaction, template: RequestKind, now: Date): Promise<Refusals> {
  const { rows } = await trx.raw<{ rows: Refusals[] }>(
    `WITH recent AS (SELECT r.id FROM requests r WHERE r.template = :template AND r.submitted_at > :now::timestamptz - interval '12 months'),
       refused AS (SELECT DISTINCT e.case_id, e.data->>'key' AS key, e.data->>'reasonCode' AS reason FROM case_events e JOIN recent ON recent.id = e.case_id
         WHERE e.type = 'itemJudged' AND e.data->>'verdict' = 'refused')
     SELECT (SELECT count(*)::int FROM recent) AS sent,
       (SELECT count(DISTINCT e.case_id)::int FROM case_events e JOIN recent ON recent.id = e.case_id WHERE e.type = 'requestReturned') AS returned,
       coalesce((SELECT jsonb_agg(jsonb_build_object('key', x.key, 'reasonCode', x.reason, 'count', x.count) ORDER BY x.count DESC, x.key, x.reason)
         FROM (SELECT key, reason, count(*) AS count FROM refused GROUP BY key, reason ORDER BY count(*) DESC, key, reason LIMIT 5) x), '[]') AS lines`,
    { template, now },
  );
  return rows[0] ?? { sent: 0, returned: 0, lines: [] };
}
