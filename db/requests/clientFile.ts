/** The client's file, as the rules of a request read it, with the opportunity and the mission that the request is about. */
import type { BillingFact, ClientFile, MissionFact, RequestFacts } from '../../domain/processes/request/facts';
import type { CaseRow } from '../cases/caseRow';
import type { Transaction } from '../wall';

/** What a request, or one that is about to be made, is about. */
export interface About {
  accountId: string;
  opportunityId: string | null;
  missionId: string | null;
}

interface OpportunityFact {
  stage: RequestFacts['opportunityStage'];
  number: string;
  managerId: string | null;
  planned: RequestFacts['planned'];
  proposal: RequestFacts['proposal'];
}

interface MissionRow extends MissionFact {
  billing: BillingFact | null;
}

interface FileRow extends Omit<ClientFile, 'papers'> {
  papers: ClientFile['papers'] | null;
  opportunity: OpportunityFact | null;
  mission: MissionRow | null;
}

/** The mission that the request is made from, else the live one of its opportunity. */
const theMission =
  "(m.id = :mission::uuid OR (:mission::uuid IS NULL AND m.opportunity_id = :opportunity::uuid AND m.state <> 'PER'))";

/** The same where the request is read in the same trip: what it is made from stands on its row. */
const theMissionOfRequest =
  "(m.id = (SELECT r.mission_id FROM requests r WHERE r.id = :request) OR (m.opportunity_id = :opportunity::uuid AND m.state <> 'PER' AND EXISTS (SELECT FROM requests r WHERE r.id = :request AND r.mission_id IS NULL)))";

const selectFile = (mission: string) => `
  SELECT a.number, a.former_number AS "formerNumber", a.legal_name AS "legalName", a.trade_name AS "tradeName", a.kind, a.siren, a.legal_structure AS "legalStructure", a.legal_form AS "legalForm",
     a.account_manager_id AS "accountManagerId", EXISTS (SELECT 1 FROM sepa_mandates s WHERE s.account_id = a.id AND s.ended_on IS NULL) AS "hasMandate", a.left_on AS "leftOn",
     EXISTS (SELECT FROM opportunities w WHERE w.account_id = a.id) OR EXISTS (SELECT FROM missions w WHERE w.account_id = a.id) AS "hasWork",
     EXISTS (SELECT FROM contact_types v WHERE v.account_id = a.id AND v.type = 'vault')
       OR EXISTS (SELECT FROM contact_attachments x WHERE x.account_id = a.id AND 'vault' = ANY (x.types)) AS "hasVaultContact",
     (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'datedOn', p.dated_on, 'expiresOn', p.expires_on,
       'formerIds', coalesce((SELECT jsonb_agg(f.id) FROM documents f WHERE coalesce(f.first_id, f.id) = coalesce(p.first_id, p.id) AND f.version < p.version), '[]'))) FROM (
       SELECT DISTINCT ON (d.kind) d.id, d.kind, coalesce(d.issued_on, (d.uploaded_at AT TIME ZONE 'Europe/Paris')::date) AS dated_on, d.expires_on, d.first_id, d.version
       FROM documents d WHERE d.account_id = a.id AND NOT EXISTS (SELECT FROM documents n WHERE n.replaces = d.id) ORDER BY d.kind, d.uploaded_at DESC, d.id) p) AS papers,
     (SELECT jsonb_build_object('stage', o.stage, 'number', o.number, 'managerId', o.engagement_manager_id,
        'planned', jsonb_build_object('name', o.name, 'partnerId', o.engagement_partner_id, 'startsOn', o.production_start_on, 'endsOn', o.production_end_on, 'euroCents', o.euro_cents),
        'proposal', (SELECT jsonb_build_object('id', p.id, 'state', p.state, 'netCents', p.net_cents, 'letterSigned', p.signed_on IS NOT NULL, 'letterId', p.signed_document_id, 'signedOn', p.signed_on)
          FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived'))
      FROM opportunities o WHERE o.id = :opportunity::uuid) AS opportunity,
     (SELECT jsonb_build_object('id', m.id, 'number', m.number, 'state', m.state, 'endsOn', m.ends_on, 'deliveryLeadId', m.delivery_lead_id,
        'hasTimeOrExpenses', EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id),
        'billing', (SELECT jsonb_build_object('totalCents', s.total_cents, 'creditedCents', (SELECT coalesce(sum(c.amount_cents), 0) FROM credit_notes c WHERE c.schedule_id = s.id),
          'instalments', coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', l.due_on, 'amountCents', l.amount_cents) ORDER BY l.due_on, l.id)
            FROM billing_schedule_lines l WHERE l.schedule_id = s.id AND l.replaced_at IS NULL), '[]'))
          FROM billing_schedules s WHERE s.mission_id = m.id))
      FROM missions m WHERE ${mission} LIMIT 1) AS mission
  FROM accounts a WHERE a.id = :account`;

const fileOfMission = selectFile(theMission);
const fileOfRequest = selectFile(theMissionOfRequest);

/** The client's file, with the opportunity and the mission (and its billing) that the request is about. */
export interface FileRead {
  client: ClientFile;
  opportunity: OpportunityFact | null;
  mission: MissionRow | null;
}

export async function readFile(trx: Transaction, { accountId, opportunityId, missionId }: About): Promise<FileRead> {
  const { rows } = await trx.raw<{ rows: FileRow[] }>(fileOfMission, {
    account: accountId,
    opportunity: opportunityId,
    mission: missionId,
  });
  return toFile(rows[0], accountId);
}

/** The same of a request whose row has still to be read: its case names the client and the opportunity. */
export async function readFileOfRequest(
  trx: Transaction,
  { id, accountId, opportunityId }: Pick<CaseRow, 'id' | 'accountId' | 'opportunityId'>,
): Promise<FileRead> {
  const { rows } = await trx.raw<{ rows: FileRow[] }>(fileOfRequest, {
    account: accountId,
    opportunity: opportunityId,
    request: id,
  });
  return toFile(rows[0], accountId);
}

function toFile(row: FileRow | undefined, accountId: string): FileRead {
  if (!row) throw new Error(`account ${accountId} is not inside this wall`);
  const { opportunity, mission, papers, ...client } = row;
  return { client: { ...client, papers: papers ?? [] }, opportunity, mission };
}

/** What is counted stays as it was counted until the transaction ends. By a statement of its own: the one that reads after it sees what the wait was for. */
export async function lockMission(trx: Transaction, { missionId, opportunityId }: About): Promise<void> {
  await trx.raw(`SELECT 1 FROM missions m WHERE ${theMission} FOR UPDATE`, {
    mission: missionId,
    opportunity: opportunityId,
  });
}

/** Two requests never credit the same cents. */
export async function lockBilling(trx: Transaction, { missionId, opportunityId }: About): Promise<void> {
  await trx.raw(
    `SELECT s.id FROM billing_schedules s WHERE s.mission_id IN (SELECT m.id FROM missions m WHERE ${theMission}) FOR UPDATE`,
    { mission: missionId, opportunity: opportunityId },
  );
}
