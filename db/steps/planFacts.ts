import type { HeldPeriod } from '../../domain/serviceLevel/consumed';
import type { CaseContext } from '../cases/context';

/** What has to be known of a case before a human task of it is opened. */
export interface PlanFacts {
  /** How often the process has come to each node. */
  rounds: Partial<Record<string, number>>;
  requesterId: string | null;
  regionId: string | null;
  approverId: string | null;
  authorId: string | null;
  /** When Business Support held the request, in the tasks that it has ended (D20). */
  held: HeldPeriod[];
  /** When its ball was elsewhere meanwhile, for something that it waited for. */
  waited: HeldPeriod[];
}

/** What a decision is about to end, where the facts are read before it: the task counts as ended now, and so does what the request waits for. */
interface Ending {
  taskId: string | null;
}

/** As PostgreSQL writes instants into JSON. */
type Written = { from: string; to: string }[];

const periods = (written: Written): HeldPeriod[] =>
  written.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));

export async function readPlanFacts(
  { trx, row, now }: Pick<CaseContext, 'trx' | 'row' | 'now'>,
  { taskId }: Ending = { taskId: null },
): Promise<PlanFacts> {
  const { rows } = await trx.raw<{ rows: [Omit<PlanFacts, 'held' | 'waited'> & { held: Written; waited: Written }] }>(
    `SELECT coalesce((SELECT jsonb_object_agg(s.node, s.rounds) FROM (SELECT node, count(*) AS rounds FROM case_steps WHERE case_id = c.id GROUP BY node) s), '{}') AS rounds,
       r.requester_id AS "requesterId", r.region_id AS "regionId", p.approver_id AS "approverId", p.author_id AS "authorId",
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', t.opened_at, 'to', coalesce(t.completed_at, :now))) FROM tasks t WHERE t.case_id = c.id AND t.node <> 'adHoc' AND t.candidate_kind = 'group' AND (t.completed_at IS NOT NULL OR t.id = :taskId)), '[]') AS held,
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', w.started_at, 'to', coalesce(w.ended_at, :now))) FROM request_waits w WHERE w.request_id = c.id), '[]') AS waited
     FROM cases c LEFT JOIN requests r ON r.id = c.id LEFT JOIN approvals p ON p.id = c.id WHERE c.id = :id`,
    { id: row.id, taskId, now },
  );
  const [{ held, waited, ...facts }] = rows;
  return { ...facts, held: periods(held), waited: periods(waited) };
}
