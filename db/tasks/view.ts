/** Tasks as people see them: in the inbox, and on the page of their case. */
import type { CaseKind } from '../../domain/cases/kinds';
import { toMoney } from '../../domain/money/cents';
import type { Person } from '../../domain/principal/principal';
import { graphs } from '../../domain/processes/graphs';
import { outcomesOf } from '../../domain/processes/graph';
import { addedOutcomes } from '../../domain/tasks/added';
import { whyNotCandidate } from '../../domain/tasks/candidate';
import { isOver } from '../../domain/tasks/decideTask';
import { possibleActions } from '../../domain/tasks/possible';
import { AD_HOC, type Task } from '../../domain/tasks/task';
import { accountRef } from '../accounts/accountRef';
import { holderColumns, holderJoins, toHolder, type Holder, type HolderRow } from '../cases/read/holder';
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
  details: string | null;
  blocking: boolean;
  addedBy: string | null;
  parentId: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  holdsFor: 'requester' | 'business_support' | null;
  comments: number;
}

/** Everything a task shows, from `tasks t` or from a page of them; the wall of the caller decides what of it is there. */
export const taskSelect = (from = 'tasks t', ...more: string[]) => `
  SELECT ${[taskColumns, ...more].join(', ')}, t.version, c.kind, c.id AS "caseId", c.number, c.title, c.opportunity_id AS "opportunityId", t.opened_at AS "openedAt", ${holderColumns}, t.draft, t.details, t.blocking, t.parent_id AS "parentId", t.completed_at AS "endedAt",
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = t.added_by) AS "addedBy", (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = t.completed_by) AS "endedBy",
    CASE WHEN t.node = 'adHoc' THEN CASE WHEN t.assignee_id IS NULL OR EXISTS (SELECT FROM user_roles g WHERE g.user_id = t.assignee_id AND g.scope_id = r.region_id AND g.role IN ('business_support', 'support_supervisor')) THEN 'business_support' ELSE 'requester' END END AS "holdsFor",
    (SELECT count(*)::int FROM messages m WHERE m.task_id = t.id) AS comments,
    CASE WHEN t.handover_note IS NULL THEN NULL ELSE jsonb_build_object('note', t.handover_note, 'at', t.handover_at, 'by', (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = t.handover_by)) END AS handover,
    ${accountRef} AS account,
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = coalesce(r.requester_id, p.author_id)) AS requester,
    (SELECT x.name FROM regions x WHERE x.id = t.candidate_region_id) AS "group",
    (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = t.assignee_id) AS assignee,
    (SELECT q.net_cents FROM proposals q WHERE q.opportunity_id = c.opportunity_id AND q.state <> 'archived') AS "amountCents",
    p.proposal_id AS "proposalId", coalesce(p.reasons, '[]') AS reasons
  FROM ${from} JOIN cases c ON c.id = t.case_id JOIN accounts a ON a.id = c.account_id LEFT JOIN requests r ON r.id = c.id LEFT JOIN approvals p ON p.id = c.id ${holderJoins}`;

/** What a task says that people added to the request; null for what its process waits for. */
function addedView({ taskTitle, details, blocking, addedBy, parentId, endedAt, endedBy }: TaskRow) {
  return taskTitle === null
    ? null
    : {
        title: taskTitle,
        details,
        blocking,
        by: addedBy ?? '',
        parentId,
        endedAt: endedAt?.toISOString() ?? null,
        endedBy,
      };
}

/** Whoever has the task itself: one that people added is in other hands than its request. */
function holderOfTask(row: TaskRow, person: Person): Holder {
  const { holdsFor, assignee, group, forName, claimedAt, openedAt, taskDueAt } = row;
  if (holdsFor === null) return toHolder(row, person.userId);
  return {
    kind: holdsFor,
    name: assignee?.name ?? group,
    for: forName,
    mine: assignee?.id === person.userId,
    since: (claimedAt ?? openedAt).toISOString(),
    dueAt: taskDueAt?.toISOString() ?? null,
    cause: null,
  };
}

function possibleOutcomes({ kind, node }: TaskRow): string[] {
  return [...(node === AD_HOC ? addedOutcomes : outcomesOf(graphs[kind], node))];
}

function summaryOf(row: TaskRow, person: Person, now: Date) {
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
    outcomes: over ? [] : possibleOutcomes(row),
    added: addedView(row),
    comments: row.comments,
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
    holder: holderOfTask(row, person),
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

/** The task that the process of a case waits for, as its rules and as its page see it. */
export async function readOpenTask(
  trx: Transaction,
  person: Person,
  caseId: string,
  now: Date,
): Promise<{ task: Task; summary: TaskSummaryView } | null> {
  const { rows } = await trx.raw<{ rows: TaskRow[] }>(
    `${taskSelect()} WHERE t.case_id = ? AND t.state IN ('open', 'claimed') AND t.node <> 'adHoc'`,
    [caseId],
  );
  return rows[0] ? { task: toTask(rows[0]), summary: summaryOf(rows[0], person, now) } : null;
}

/** Tasks that people added to a request, in the order in which they did, each behind what it is a part of; done and cancelled ones too. */
export async function readAddedTasks(trx: Transaction, person: Person, requestId: string, now: Date) {
  const { rows } = await trx.raw<{ rows: TaskRow[] }>(
    `${taskSelect()} LEFT JOIN tasks whole ON whole.id = t.parent_id WHERE t.case_id = ? AND t.node = 'adHoc' ORDER BY coalesce(whole.opened_at, t.opened_at), coalesce(whole.id, t.id), whole.id NULLS FIRST, t.opened_at, t.id`,
    [requestId],
  );
  return rows.map((row) => taskView(row, person, now));
}
