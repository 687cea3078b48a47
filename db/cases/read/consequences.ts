import type { ConsequenceKey } from '../../../domain/said/keys';
import type { Transaction } from '../../wall';

export interface Consequence {
  at: string;
  said: { key: ConsequenceKey; params: Record<string, string | number> };
}

interface Row {
  at: Date;
  kind: ConsequenceKey;
  number: string;
  /** What a task that people added says. */
  task: string | null;
}

/**
 * "Si personne n'agit": the instants that were stored when the open steps were opened, so that the list says what the
 * process will really do, engine up or down. For an opportunity, those of its requests and approvals too.
 */
export async function readConsequences(trx: Transaction, caseId: string): Promise<Consequence[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `WITH related AS (SELECT c.id, c.number FROM cases c WHERE (c.id = :caseId OR c.opportunity_id = :caseId) AND c.closed_at IS NULL)
     SELECT a.at, CASE WHEN t.paused_at IS NOT NULL AND a.kind = 'followUp' THEN 'waitEnds' ELSE a.kind END AS kind, r.number, t.title AS task FROM related r JOIN tasks t ON t.case_id = r.id AND t.state IN ('open', 'claimed')
       JOIN task_alarms a ON a.task_id = t.id AND a.fired_at IS NULL WHERE NOT (a.kind = 'firstLook' AND t.state = 'claimed') AND (t.paused_at IS NULL OR a.kind IN ('followUp', 'leaseExpires'))
     UNION ALL
     SELECT s.expected_at, CASE s.node WHEN 'unanswered' THEN 'reopeningEnds' ELSE 'autoClose' END, r.number, NULL FROM related r JOIN case_steps s ON s.case_id = r.id AND s.kind = 'deadline' AND s.closed_at IS NULL
     UNION ALL
     SELECT c.wakes_at, 'lossRecall', c.number, NULL FROM cases c WHERE c.id = :caseId AND c.wakes_at IS NOT NULL
     ORDER BY 1 LIMIT 12`,
    { caseId },
  );
  return rows.map(({ at, kind, number, task }) => ({
    at: at.toISOString(),
    said: { key: kind, params: { number, ...(task !== null && { task }) } },
  }));
}
