/** Tasks as people see them: in the inbox, and on the page of their case. */
import type { CaseKind } from '../../domain/cases/kinds';
import { toMoney } from '../../domain/money/cents';
import type { Person } from '../../domain/principal/principal';
import { graphs } from '../../domain/processes/graphs';
import { outcomesOf } from '../../domain/processes/graph';
import { whyNotCandidate } from '../../domain/tasks/candidate';
import { isOver } from '../../domain/tasks/decideTask';
import { possibleActions } from '../../domain/tasks/possible';
import type { Task } from '../../domain/tasks/task';
import { accountRef } from '../accounts/accountRef';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import type { Transaction } from '../wall';
import { taskColumns, toTask, type TaskColumns } from './taskRow';

export interface TaskRow extends HolderRow, TaskColumns {
  version: number;
  kind: CaseKind;
  caseId: string;
  number: string;
  title: string;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunityId: string | null;
  requester: string | null;
  group: string | null;
  amountCents: number | null;
  proposalId: string | null;
  reasons: string[];
  assignee: { id: string; name: string; code: string } | null;
  openedAt: Date;
  handover: { by: string; at: string; note: string } | null;
  draft: string | null;
}

/** Everything a task shows, from `tasks t` or from a page of them; the wall of the caller decides what of it is there. */
export const taskSelect = (from = 'tasks t', ...more: string[]) => `
  SELECT ${[taskColumns, ...more].join(', ')}, t.version, c.kind, c.id AS "caseId", c.number, c.title, c.opportunity_id AS "opportunityId", t.opened_at AS "openedAt", ${holderColumns}, t.draft,
    CASE WHEN t.handover_note IS NULL THEN NULL ELSE jsonb_build_object('note', t.handover_note, 'at', t.handover_at, 'by', (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = t.handover_by)) END AS handover,
    ${accountRef} AS account,
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = coalesce(r.requester_id, p.author_id)) AS requester,
    (SELECT x.name FROM regions x WHERE x.id = t.candidate_region_id) AS "group",
    (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = t.assignee_id) AS assignee,
    (SELECT q.net_cents FROM proposals q WHERE q.opportunity_id = c.opportunity_id AND q.state <> 'archived') AS "amountCents",
    p.proposal_id AS "proposalId", coalesce(p.reasons, '[]') AS reasons
  FROM ${from} JOIN cases c ON c.id = t.case_id JOIN accounts a ON a.id = c.account_id LEFT JOIN requests r ON r.id = c.id LEFT JOIN approvals p ON p.id = c.id ${holderJoins}`;

export function summaryOf(row: TaskRow, person: Person, now: Date) {
  const task = toTask(row);
  const over = isOver(task);
  const candidate = !over && whyNotCandidate(task, person) === null;
  return {
    id: row.id,
    node: row.node,
    round: row.round,
    state: row.state,
    version: row.version,
    assignee: row.assignee,
    claimedAt: task.claimedAt,
    dueAt: task.dueAt,
    leaseUntil: task.leaseUntil,
    followUpAt: candidate ? task.followUpAt : null,
    owner: row.ownerName,
    standsInFor: over && row.state !== 'completed' ? null : row.forName,
    may: possibleActions(task, person, now),
    // What goes from hand to hand is for the hands that may hold it.
    handover: candidate && row.handover ? { ...row.handover, at: new Date(row.handover.at).toISOString() } : null,
    draft: candidate ? row.draft : null,
    outcomes: over ? [] : [...outcomesOf(graphs[row.kind], row.node)],
    mine: !over && row.state === 'claimed' && row.assignee?.id === person.userId,
    candidate,
  };
}
export type TaskSummaryView = ReturnType<typeof summaryOf>;

export function taskView(row: TaskRow, person: Person, now: Date) {
  const late =
    row.taskDueAt === null || row.state === 'completed' || row.state === 'cancelled'
      ? 0
      : Math.floor((now.getTime() - row.taskDueAt.getTime()) / 60_000);
  return {
    ...summaryOf(row, person, now),
    openedAt: row.openedAt.toISOString(),
    holder: toHolder(row, person.userId),
    lateMinutes: Math.max(0, late),
    waitingFor: row.node,
    subject: {
      kind: row.kind,
      caseId: row.caseId,
      number: row.number,
      title: row.title,
      account: row.account,
      opportunityId: row.opportunityId,
      requester: row.requester,
      group: row.group,
      amount: row.amountCents === null ? null : toMoney(row.amountCents),
      proposalId: row.proposalId,
      reasons: row.reasons,
    },
  };
}

export async function readTaskView(trx: Transaction, person: Person, id: string, now: Date) {
  const { rows } = await trx.raw<{ rows: TaskRow[] }>(`${taskSelect()} WHERE t.id = ?`, [id]);
  return rows[0] ? taskView(rows[0], person, now) : null;
}

/** The task that is open on a case, as its rules and as its page see it. */
export async function readOpenTask(
  trx: Transaction,
  person: Person,
  caseId: string,
  now: Date,
): Promise<{ task: Task; summary: TaskSummaryView } | null> {
  const { rows } = await trx.raw<{ rows: TaskRow[] }>(
    `${taskSelect()} WHERE t.case_id = ? AND t.state IN ('open', 'claimed')`,
    [caseId],
  );
  return rows[0] ? { task: toTask(rows[0]), summary: summaryOf(rows[0], person, now) } : null;
}
