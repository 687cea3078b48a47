/** What a report is counted from, as it stands in the tables; business time is counted by the domain. */
import type { DoneTask, HeldSpan, OpenTask } from '../../domain/reporting/work';
import type { Transaction } from '../wall';
import { bindingsOf, doneAt, holidaysOfCase, inScope, sentAt, type ReportScope } from './scope';

/** What a group did or holds, and what people added to a request for somebody who works in its group: the work of an agent. */
const ofGroup = `(t.candidate_kind = 'group' OR t.node = 'adHoc' AND EXISTS (SELECT FROM user_roles g WHERE g.user_id = t.candidate_user_id AND g.scope = 'region' AND g.scope_id = r.id AND g.role IN ('business_support', 'support_supervisor')))`;
const agentRef = `CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) END AS agent`;

export async function doneTasks(trx: Transaction, scope: ReportScope): Promise<DoneTask[]> {
  const { rows } = await trx.raw<{ rows: DoneTask[] }>(
    `SELECT c.kind, t.node, r.holidays, t.opened_at AS "openedAt", t.claimed_at AS "claimedAt", t.completed_at AS "completedAt", ${agentRef}
     FROM tasks t JOIN cases c ON c.id = t.case_id ${holidaysOfCase} LEFT JOIN users u ON u.id = t.completed_by AND ${ofGroup}
     WHERE t.state = 'completed' AND t.completed_at >= :from AND t.completed_at < :until AND ${inScope}`,
    bindingsOf(scope),
  );
  return rows;
}

export async function openTasks(trx: Transaction, scope: ReportScope): Promise<OpenTask[]> {
  const { rows } = await trx.raw<{ rows: OpenTask[] }>(
    `SELECT c.kind, t.node, r.holidays, t.opened_at AS "openedAt", t.due_at AS "dueAt", ${agentRef}
     FROM tasks t JOIN cases c ON c.id = t.case_id ${holidaysOfCase} LEFT JOIN users u ON u.id = t.assignee_id AND ${ofGroup}
     WHERE t.state IN ('open', 'claimed') AND ${inScope}`,
    bindingsOf(scope),
  );
  return rows;
}

/** From when each was sent: what its author took to write it is not told. */
export async function heldSpans(trx: Transaction, scope: ReportScope): Promise<HeldSpan[]> {
  const { rows } = await trx.raw<{ rows: HeldSpan[] }>(
    `SELECT h.holder_kind AS holder, r.holidays, greatest(h.from_at, ${sentAt}) AS "from", h.to_at AS "to"
     FROM case_holders h JOIN cases c ON c.id = h.case_id ${holidaysOfCase} LEFT JOIN requests q ON q.id = c.id
     WHERE h.holder_kind <> 'nobody' AND h.from_at < :until AND coalesce(h.to_at, 'infinity') > greatest(:from, ${sentAt}) AND ${sentAt} < :until AND ${inScope}`,
    bindingsOf(scope),
  );
  return rows;
}

export interface Week {
  monday: string;
  sent: number;
  done: number;
}

const weekSent = "to_char(date_trunc('week', sent AT TIME ZONE 'Europe/Paris'), 'YYYY-MM-DD')";
const weekDone = "to_char(date_trunc('week', done AT TIME ZONE 'Europe/Paris'), 'YYYY-MM-DD')";

/** Weeks without anything are left out. */
export async function weeksOf(trx: Transaction, scope: ReportScope): Promise<Week[]> {
  const { rows } = await trx.raw<{ rows: Week[] }>(
    `WITH moments AS (SELECT ${sentAt} AS sent, ${doneAt} AS done FROM cases c LEFT JOIN requests q ON q.id = c.id WHERE ${inScope} AND ${sentAt} IS NOT NULL)
     SELECT monday, sum(sent)::int AS sent, sum(done)::int AS done FROM (
       SELECT ${weekSent} AS monday, 1 AS sent, 0 AS done FROM moments WHERE sent >= :from AND sent < :until
       UNION ALL SELECT ${weekDone}, 0, 1 FROM moments WHERE done >= :from AND done < :until) counted
     GROUP BY monday ORDER BY monday`,
    bindingsOf(scope),
  );
  return rows;
}

export interface OpenCases {
  open: number;
  late: number;
}

/** Sent and not closed, whatever the period. */
export async function openCases(trx: Transaction, scope: ReportScope, now: Date): Promise<OpenCases> {
  const { rows } = await trx.raw<{ rows: OpenCases[] }>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE c.due_at < :now)::int AS late FROM cases c LEFT JOIN requests q ON q.id = c.id
     WHERE c.closed_at IS NULL AND ${sentAt} IS NOT NULL AND q.resolved_at IS NULL AND ${inScope}`,
    { ...bindingsOf(scope), now },
  );
  return rows[0] ?? { open: 0, late: 0 };
}
