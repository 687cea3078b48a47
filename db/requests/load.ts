/** Reads a request as its rules see it, in the transaction that decides. */
import type { ChecklistItem, RequestState } from '../../domain/processes/request/state';
import type { AddedTasks } from '../../domain/tasks/added';
import type { Transaction } from '../wall';

export interface LoadedRequest extends RequestState {
  opportunityId: string | null;
  missionId: string | null;
  accountId: string;
  items: ChecklistItem[];
  added: AddedTasks;
}

export async function loadRequest(trx: Transaction, requestId: string): Promise<LoadedRequest> {
  const { rows } = await trx.raw<{ rows: LoadedRequest[] }>(
    `SELECT r.id, r.template, r.status, r.version, r.round, r.requester_id AS "requesterId", r.region_id AS "regionId", r.decision,
       r.opportunity_id AS "opportunityId", r.mission_id AS "missionId", r.account_id AS "accountId", r.fields, EXISTS (SELECT 1 FROM case_steps s WHERE s.case_id = r.id AND s.kind = 'deadline' AND s.outcome = 'elapsed') AS closing,
       (SELECT jsonb_build_object('id', w.id, 'cause', w.cause, 'awaitedId', w.awaited_case_id, 'awaitedNumber', w.awaited_number) FROM request_waits w WHERE w.request_id = r.id AND w.ended_at IS NULL) AS wait,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'key', i.key, 'required', i.required, 'wants', i.wants, 'state', i.state,
         'documentId', i.document_id, 'answer', i.answer, 'fromFile', i.from_file) ORDER BY i.position) FROM checklist_items i WHERE i.request_id = r.id AND i.asked), '[]') AS items,
       (SELECT jsonb_build_object('count', count(*), 'open', coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'parentId', t.parent_id, 'blocking', t.blocking, 'assigneeId', t.assignee_id) ORDER BY t.opened_at, t.id)
         FILTER (WHERE t.state IN ('open', 'claimed')), '[]')) FROM tasks t WHERE t.case_id = r.id AND t.node = 'adHoc') AS added
     FROM requests r WHERE r.id = ?`,
    [requestId],
  );
  const row = rows[0];
  if (!row) throw new Error(`request ${requestId} has a case and no row`);
  return row;
}
