/** Reads what the rules of a request need to know of the world, in the transaction that decides. */
import { todayInParis } from '../../domain/dates/zone';
import type { BillingFact, ClientFile, MissionFact, RequestFacts } from '../../domain/processes/request/facts';
import type { FieldValues } from '../../domain/templates/field';
import type { FactRead } from '../../domain/templates/template';
import { contactCards } from '../contacts/cards';
import { inOneTrip } from '../inOneTrip';
import { returnFacts } from '../opportunities/stageReturn';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { clientBonds } from './bonds';
import { groupFacts } from './groups';
import { siteFacts } from './sites';

/** What a request, or one that is about to be made, is about. */
export interface Subject {
  accountId: string;
  opportunityId: string | null;
  missionId: string | null;
  buId: string;
  fields: FieldValues;
}

interface OpportunityFact {
  stage: RequestFacts['opportunityStage'];
  number: string;
  managerId: string | null;
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

const selectFile = `
  SELECT a.number, a.former_number AS "formerNumber", a.legal_name AS "legalName", a.trade_name AS "tradeName", a.kind, a.siren, a.legal_structure AS "legalStructure", a.legal_form AS "legalForm",
     a.account_manager_id AS "accountManagerId", EXISTS (SELECT 1 FROM sepa_mandates s WHERE s.account_id = a.id AND s.ended_on IS NULL) AS "hasMandate", a.left_on AS "leftOn",
     EXISTS (SELECT 1 FROM ${contactCards} k WHERE k.account_id = a.id AND 'vault' = ANY (k.types)) AS "hasVaultContact",
     (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'datedOn', p.dated_on, 'expiresOn', p.expires_on,
       'formerIds', coalesce((SELECT jsonb_agg(f.id) FROM documents f WHERE coalesce(f.first_id, f.id) = coalesce(p.first_id, p.id) AND f.version < p.version), '[]'))) FROM (
       SELECT DISTINCT ON (d.kind) d.id, d.kind, coalesce(d.issued_on, (d.uploaded_at AT TIME ZONE 'Europe/Paris')::date) AS dated_on, d.expires_on, d.first_id, d.version
       FROM documents d WHERE d.account_id = a.id AND NOT EXISTS (SELECT FROM documents n WHERE n.replaces = d.id) ORDER BY d.kind, d.uploaded_at DESC, d.id) p) AS papers,
     (SELECT jsonb_build_object('stage', o.stage, 'number', o.number, 'managerId', o.engagement_manager_id,
        'proposal', (SELECT jsonb_build_object('id', p.id, 'state', p.state, 'netCents', p.net_cents, 'letterSigned', p.signed_on IS NOT NULL, 'letterId', p.signed_document_id, 'signedOn', p.signed_on)
          FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived'))
      FROM opportunities o WHERE o.id = :opportunity::uuid) AS opportunity,
     (SELECT jsonb_build_object('id', m.id, 'number', m.number, 'state', m.state, 'endsOn', m.ends_on, 'deliveryLeadId', m.delivery_lead_id,
        'hasTimeOrExpenses', EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id),
        'billing', (SELECT jsonb_build_object('totalCents', s.total_cents, 'creditedCents', (SELECT coalesce(sum(c.amount_cents), 0) FROM credit_notes c WHERE c.schedule_id = s.id),
          'instalments', coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', l.due_on, 'amountCents', l.amount_cents) ORDER BY l.due_on, l.id)
            FROM billing_schedule_lines l WHERE l.schedule_id = s.id AND l.replaced_at IS NULL), '[]'))
          FROM billing_schedules s WHERE s.mission_id = m.id))
      FROM missions m WHERE ${theMission} LIMIT 1) AS mission
  FROM accounts a WHERE a.id = :account`;

/** The client's file, with the opportunity and the mission (and its billing) that the request is about. */
async function readFile(
  trx: Transaction,
  { accountId, opportunityId, missionId }: Subject,
): Promise<{ client: ClientFile; opportunity: OpportunityFact | null; mission: MissionRow | null }> {
  const { rows } = await trx.raw<{ rows: FileRow[] }>(selectFile, {
    account: accountId,
    opportunity: opportunityId,
    mission: missionId,
  });
  const row = rows[0];
  if (!row) throw new Error(`account ${accountId} is not inside this wall`);
  const { opportunity, mission, papers, ...client } = row;
  return { client: { ...client, papers: papers ?? [] }, opportunity, mission };
}

/** What is counted stays as it was counted until the transaction ends. By a statement of its own: the one that reads after it sees what the wait was for. */
async function lockMission(trx: Transaction, { missionId, opportunityId }: Subject): Promise<void> {
  await trx.raw(`SELECT 1 FROM missions m WHERE ${theMission} FOR UPDATE`, {
    mission: missionId,
    opportunity: opportunityId,
  });
}

/** Two requests never credit the same cents. */
async function lockBilling(trx: Transaction, { missionId, opportunityId }: Subject): Promise<void> {
  await trx.raw(
    `SELECT s.id FROM billing_schedules s WHERE s.mission_id IN (SELECT m.id FROM missions m WHERE ${theMission}) FOR UPDATE`,
    { mission: missionId, opportunity: opportunityId },
  );
}

async function letterFact(trx: Transaction, { accountId, fields }: Subject): Promise<RequestFacts['letter']> {
  if (!fields['letterDocumentId']) return null;
  const letter = await trx('documents')
    .where({ id: fields['letterDocumentId'], account_id: accountId, kind: 'engagement_letter' })
    .first<RequestFacts['letter'] | undefined>('id as documentId', 'fee_cents as feeCents');
  return letter ?? null;
}

/** Whether a number that somebody typed is one of this client's; null when none was typed. */
async function isOfClient(
  trx: Transaction,
  table: 'opportunities' | 'missions',
  number: string | undefined,
  accountId: string,
): Promise<boolean | null> {
  const compact = (number ?? '').replace(/\s/g, '').toUpperCase();
  if (compact === '') return null;
  return (await trx(table).where({ number: compact, account_id: accountId }).first('id')) !== undefined;
}

interface Reading {
  /** Facts that cost a query of their own, where the template's rules read them. */
  reads?: readonly FactRead[] | undefined;
  /** True in a transaction that decides: what is counted stays as it was counted until it commits. */
  lock?: boolean;
}

export async function loadRequestFacts(
  trx: Transaction,
  subject: Subject,
  now: Date,
  { reads = [], lock = false }: Reading = {},
): Promise<RequestFacts> {
  const { accountId, opportunityId, buId, fields } = subject;
  const today = todayInParis(now);
  const [
    ,
    ,
    { client, opportunity, mission },
    settings,
    letter,
    namedOpportunity,
    namedMission,
    bonds,
    groups,
    sites,
    stageReturn,
  ] = await inOneTrip([
    () => (lock ? lockMission(trx, subject) : undefined),
    () => (lock ? lockBilling(trx, subject) : undefined),
    () => readFile(trx, subject),
    () => settingsOf(trx, buId, today),
    () => letterFact(trx, subject),
    () => isOfClient(trx, 'opportunities', fields['opportunityNumber'], accountId),
    () => isOfClient(trx, 'missions', fields['missionNumber'], accountId),
    () => (reads.includes('bonds') ? clientBonds(trx, subject, lock) : null),
    () => (reads.includes('groups') ? groupFacts(trx, subject, lock) : null),
    () => (reads.includes('sites') ? siteFacts(trx, accountId, lock) : null),
    () => (reads.includes('stageReturn') && opportunityId !== null ? returnFacts(trx, opportunityId, today) : null),
  ]);
  return {
    today,
    client,
    opportunityStage: opportunity?.stage ?? null,
    opportunityNumber: opportunity?.number ?? null,
    opportunityManagerId: opportunity?.managerId ?? null,
    mission,
    proposal: opportunity?.proposal ?? null,
    letter,
    billing: mission?.billing ?? null,
    bonds,
    groups,
    sites,
    stageReturn,
    named: { opportunity: namedOpportunity, mission: namedMission },
    acceptanceValidityMonths: settings.acceptanceValidityMonths.value,
  };
}
