import { pick } from '../pick';
import type { Task } from '../../domain/tasks/task';
import type { Transaction } from '../wall';

/** A task as every reader of the rules needs it, from `tasks t`. */
export interface TaskColumns {
  id: string;
  node: string;
  round: number;
  state: Task['state'];
  candidateRegionId: string | null;
  candidateUserId: string | null;
  excludedUserId: string | null;
  alsoExcludedIds: string[];
  assigneeId: string | null;
  assigneeName: string | null;
  claimedAt: Date | null;
  leaseUntil: Date | null;
  ownerId: string | null;
  ownerName: string | null;
  forUserId: string | null;
  forName: string | null;
  followUpAt: Date | null;
  taskDueAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  addedById: string | null;
  taskTitle: string | null;
}

const nameOf = (column: string) => `(SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = ${column})`;

/** Whoever did the requester's part of the case in their place. */
const inTheirPlace = `CASE WHEN t.candidate_kind = 'group' AND t.node <> 'adHoc' THEN ARRAY(SELECT d.completed_by FROM tasks d WHERE d.case_id = t.case_id AND d.node <> 'adHoc' AND d.candidate_kind = 'person' AND d.completed_by <> d.candidate_user_id) ELSE '{}' END`;

export const taskColumns = `t.id, t.node, t.round, t.state, t.candidate_region_id AS "candidateRegionId", t.candidate_user_id AS "candidateUserId", t.excluded_user_id AS "excludedUserId", ${inTheirPlace} AS "alsoExcludedIds",
  t.assignee_id AS "assigneeId", ${nameOf('t.assignee_id')} AS "assigneeName", t.claimed_at AS "claimedAt", t.lease_until AS "leaseUntil",
  t.owner_id AS "ownerId", ${nameOf('t.owner_id')} AS "ownerName", t.for_user_id AS "forUserId", ${nameOf('t.for_user_id')} AS "forName", t.follow_up_at AS "followUpAt", t.due_at AS "taskDueAt", t.closes_at AS "closesAt", t.paused_at IS NOT NULL AS paused, t.added_by AS "addedById", t.title AS "taskTitle"`;

const asItIs = [
  'id',
  'node',
  'round',
  'state',
  'excludedUserId',
  'alsoExcludedIds',
  'assigneeId',
  'assigneeName',
  'ownerId',
  'ownerName',
  'forUserId',
  'forName',
  'paused',
] as const satisfies readonly (keyof TaskColumns & keyof Task)[];

export function toTask(row: TaskColumns): Task {
  return {
    ...pick(row, asItIs),
    candidate:
      row.candidateRegionId !== null
        ? { kind: 'group', regionId: row.candidateRegionId }
        : { kind: 'person', userId: row.candidateUserId ?? '' },
    claimedAt: row.claimedAt?.toISOString() ?? null,
    leaseUntil: row.leaseUntil?.toISOString() ?? null,
    followUpAt: row.followUpAt?.toISOString() ?? null,
    dueAt: row.taskDueAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    added: row.addedById === null ? null : { byId: row.addedById, title: row.taskTitle ?? '' },
  };
}

/** The task that a command names, or, without an id, the one that the process waits for. Null when the case has no such task. */
export async function readTask(trx: Transaction, caseId: string, taskId: string | null): Promise<Task | null> {
  const { rows } = await trx.raw<{ rows: TaskColumns[] }>(
    `SELECT ${taskColumns} FROM tasks t WHERE t.case_id = :caseId AND (t.id = :taskId::uuid OR (:taskId::uuid IS NULL AND t.state IN ('open', 'claimed') AND t.node <> 'adHoc'))`,
    { caseId, taskId },
  );
  return rows[0] ? toTask(rows[0]) : null;
}
