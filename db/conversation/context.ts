import type { Mentioned, TalkedAbout } from '../../domain/conversation/message';
import { AD_HOC } from '../../domain/tasks/task';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { narrowToRow, type Transaction } from '../wall';

export interface Talk {
  row: CaseRow;
  about: TalkedAbout;
  /** Who has it in hand on the desk. */
  holderId: string | null;
  /** Whose answer it waits for: whoever asked, and whoever holds their task. */
  owesAnswer: string[];
}

interface RequestRow {
  requesterId: string;
  regionId: string;
  status: string;
}

/** The request that is talked about, without a lock. Null outside the caller's wall. */
export async function readTalk(trx: Transaction, requestId: string): Promise<TalkedAbout | null> {
  const request = await trx('requests as r')
    .join('cases as c', 'c.id', 'r.id')
    .where('r.id', requestId)
    // A draft is its author's alone until it is sent.
    .andWhereRaw("(r.status <> 'draft' OR wall_user() IS NULL OR r.requester_id = wall_user())")
    .first<(RequestRow & { closedAt: Date | null }) | undefined>(
      'r.requester_id as requesterId',
      'r.region_id as regionId',
      'r.status',
      'c.closed_at as closedAt',
    );
  return request
    ? {
        requesterId: request.requesterId,
        regionId: request.regionId,
        status: request.status,
        closed: request.closedAt !== null,
      }
    : null;
}

/** Locks the case, so that what is said takes its place among what is decided, and narrows the wall to its row. */
export async function lockTalk(trx: Transaction, requestId: string): Promise<Talk | null> {
  const row = await lockCase(trx, requestId);
  const about = row && (await readTalk(trx, requestId));
  if (!row || !about) return null;
  await narrowToRow(trx, row.companyId, row.buId);
  const task = await trx('tasks')
    .where({ case_id: requestId, state: 'claimed' })
    .whereNot({ node: AD_HOC })
    .first<{ assignee_id: string; candidate_kind: string } | undefined>('assignee_id', 'candidate_kind');
  const ofDesk = task?.candidate_kind === 'group';
  return {
    row,
    about,
    holderId: ofDesk ? task.assignee_id : null,
    owesAnswer: task && !ofDesk ? [about.requesterId, task.assignee_id] : [],
  };
}

/** Whoever a task of the request concerns: its holder, and who added it. Null when the request has no such task. */
export async function readConcerned(trx: Transaction, requestId: string, taskId: string): Promise<string[] | null> {
  const task = await trx('tasks')
    .where({ id: taskId, case_id: requestId })
    .first<{ assignee_id: string | null; added_by: string | null } | undefined>('assignee_id', 'added_by');
  return task ? [task.assignee_id, task.added_by].filter((id) => id !== null) : null;
}

/** What the rules need of people who are named or who follow; whoever is disabled is not among them. */
export async function readPeople(
  trx: Transaction,
  userIds: readonly string[],
  { regionId }: TalkedAbout,
  buId: string,
): Promise<Mentioned[]> {
  if (userIds.length === 0) return [];
  const { rows } = await trx.raw<{ rows: Mentioned[] }>(
    `SELECT u.id AS "userId",
       EXISTS (SELECT 1 FROM user_roles g WHERE g.user_id = u.id AND g.scope = 'region' AND g.scope_id = :region AND g.role IN ('business_support', 'support_supervisor')) AS "worksForRegion",
       EXISTS (SELECT 1 FROM door_principal(u.id) p WHERE :bu::uuid = ANY (p.bus)) AS "seesCase"
     FROM users u WHERE u.id = ANY (:ids::uuid[]) AND u.disabled_at IS NULL`,
    { region: regionId, bu: buId, ids: `{${userIds.join(',')}}` },
  );
  return rows;
}
