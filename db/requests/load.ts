/** Reads what the rules of a request need, in the transaction that decides. */
import { todayInParis } from '../../domain/dates/zone';
import type { RequestFacts } from '../../domain/processes/request/facts';
import type { ChecklistItem, RequestState } from '../../domain/processes/request/state';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';

interface Row {
  template: RequestState['template'];
  status: RequestState['status'];
  version: number;
  round: number;
  requesterId: string;
  regionId: string;
  opportunityId: string | null;
  accountId: string;
  fields: Record<string, string>;
  items: ChecklistItem[];
}

export interface LoadedRequest extends RequestState {
  regionId: string;
  opportunityId: string | null;
  accountId: string;
}

export async function loadRequest(trx: Transaction, requestId: string): Promise<LoadedRequest> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT r.template, r.status, r.version, r.round, r.requester_id AS "requesterId", r.region_id AS "regionId",
       r.opportunity_id AS "opportunityId", r.account_id AS "accountId", r.fields,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'key', i.key, 'required', i.required, 'state', i.state,
         'documentId', i.document_id, 'answer', i.answer) ORDER BY i.position) FROM checklist_items i WHERE i.request_id = r.id), '[]') AS items
     FROM requests r WHERE r.id = ?`,
    [requestId],
  );
  const row = rows[0];
  if (!row) throw new Error(`request ${requestId} has a case and no row`);
  return row;
}

interface FactRow {
  stage: RequestFacts['opportunityStage'];
  mission: RequestFacts['mission'];
  proposal: RequestFacts['proposal'];
  letter: RequestFacts['letter'];
}

/** @param letterDocumentId the letter that the request names, if any */
export async function loadRequestFacts(trx: Transaction, opportunityId: string | null, accountId: string, letterDocumentId: string | null, buId: string, now: Date): Promise<RequestFacts> {
  const { rows } = await trx.raw<{ rows: FactRow[] }>(
    `SELECT o.stage,
       (SELECT jsonb_build_object('id', m.id, 'state', m.state, 'hasTimeOrExpenses', EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id))
        FROM missions m WHERE m.opportunity_id = o.id AND m.state <> 'PER') AS mission,
       (SELECT jsonb_build_object('id', p.id, 'state', p.state, 'netCents', p.net_cents, 'letterSigned', p.signed_on IS NOT NULL)
        FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived') AS proposal,
       (SELECT jsonb_build_object('documentId', d.id, 'feeCents', d.fee_cents) FROM documents d
        WHERE d.id = :letter AND d.account_id = :account AND d.kind = 'engagement_letter') AS letter
     FROM (SELECT 1) one LEFT JOIN opportunities o ON o.id = :opportunity`,
    { opportunity: opportunityId, account: accountId, letter: letterDocumentId },
  );
  const row = rows[0];
  const today = todayInParis(now);
  return {
    today,
    opportunityStage: row?.stage ?? null,
    mission: row?.mission ?? null,
    proposal: row?.proposal ?? null,
    letter: row?.letter ?? null,
    acceptanceValidityMonths: (await settingsOf(trx, buId, today)).acceptanceValidityMonths.value,
  };
}
