import type { HeldPeriod } from '../../domain/serviceLevel/consumed';
import type { CaseContext } from '../cases/context';

/** What has to be known of a case before a human task of it is opened. */
export interface PlanFacts {
  /** How often the process has come to the task's node, and once more. */
  round: number;
  requesterId: string | null;
  regionId: string | null;
  approverId: string | null;
  authorId: string | null;
  /** When Business Support held the request, in the tasks that it has ended (D20). */
  held: HeldPeriod[];
  /** When its ball was elsewhere meanwhile, for something that it waited for. */
  waited: HeldPeriod[];
}

/** As PostgreSQL writes instants into JSON. */
type Written = { from: string; to: string }[];

const periods = (written: Written): HeldPeriod[] =>
  written.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));

export async function readPlanFacts({ trx, row }: Pick<CaseContext, 'trx' | 'row'>, node: string): Promise<PlanFacts> {
  const { rows } = await trx.raw<{ rows: [Omit<PlanFacts, 'held' | 'waited'> & { held: Written; waited: Written }] }>(
    `SELECT (SELECT count(*)::int + 1 FROM case_steps s WHERE s.case_id = c.id AND s.node = :node) AS round,
       r.requester_id AS "requesterId", r.region_id AS "regionId", p.approver_id AS "approverId", p.author_id AS "authorId",
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', t.opened_at, 'to', t.completed_at)) FROM tasks t WHERE t.case_id = c.id AND t.node <> 'adHoc' AND t.candidate_kind = 'group' AND t.completed_at IS NOT NULL), '[]') AS held,
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', w.started_at, 'to', w.ended_at)) FROM request_waits w WHERE w.request_id = c.id AND w.ended_at IS NOT NULL), '[]') AS waited
     FROM cases c LEFT JOIN requests r ON r.id = c.id LEFT JOIN approvals p ON p.id = c.id WHERE c.id = :id`,
    { id: row.id, node },
  );
  const [{ held, waited, ...facts }] = rows;
  return { ...facts, held: periods(held), waited: periods(waited) };
}
