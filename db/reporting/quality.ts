/** How often requests are right the first time, and why they were not. */
import type { ReportedKind } from '../../domain/reporting/work';
import type { Transaction } from '../wall';
import { bindingsOf, inScope, type ReportScope } from './scope';

export interface Quality {
  kind: ReportedKind;
  businessUnit: { id: string; name: string };
  sent: number;
  /** Came back to their requester at least once, by whenever the report is read. */
  returned: number;
  /** Of these, still incomplete after every chaser, and closed so. */
  unanswered: number;
}

export async function qualityOf(trx: Transaction, scope: ReportScope): Promise<Quality[]> {
  const { rows } = await trx.raw<{ rows: Quality[] }>(
    `SELECT c.kind, jsonb_build_object('id', b.id, 'name', b.name) AS "businessUnit", count(*)::int AS sent,
       count(*) FILTER (WHERE EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id AND e.type = 'requestReturned'))::int AS returned,
       count(*) FILTER (WHERE EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id AND e.type = 'requestUnanswered'))::int AS unanswered
     FROM requests q JOIN cases c ON c.id = q.id JOIN business_units b ON b.id = c.bu_id
     WHERE q.submitted_at >= :from AND q.submitted_at < :until AND ${inScope} GROUP BY c.kind, b.id, b.name ORDER BY returned DESC, sent DESC, b.name, c.kind`,
    bindingsOf(scope),
  );
  return rows;
}

export interface Refused {
  kind: ReportedKind;
  key: string;
  reasonCode: string;
  count: number;
}

const MOST_REASONS = 20;

/** Lines refused in the period, each counted once for a request however often it was refused there. */
export async function refusedLines(trx: Transaction, scope: ReportScope): Promise<Refused[]> {
  const { rows } = await trx.raw<{ rows: Refused[] }>(
    `SELECT c.kind, e.data->>'key' AS key, e.data->>'reasonCode' AS "reasonCode", count(DISTINCT c.id)::int AS count
     FROM case_events e JOIN cases c ON c.id = e.case_id
     WHERE e.type = 'itemJudged' AND e.data->>'verdict' = 'refused' AND e.at >= :from AND e.at < :until AND ${inScope}
     GROUP BY 1, 2, 3 ORDER BY count DESC, 1, 2, 3 LIMIT :most`,
    { ...bindingsOf(scope), most: MOST_REASONS },
  );
  return rows;
}
