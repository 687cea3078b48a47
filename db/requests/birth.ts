/** A new draft: pre-filled from the opportunity, its checklist derived from the client file. */
import type { CaseRef, RequestKind } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { requestNumber } from '../../domain/identity/numbers';
import type { Person } from '../../domain/principal/principal';
import { checklistFor } from '../../domain/processes/request/checklists';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { narrowToRow, type Transaction } from '../wall';
import { templateRules } from './handler';
import { loadRequestFacts } from './load';

export interface NewRequest {
  template: RequestKind;
  opportunityId: string;
  person: Person;
  key: string;
  now: Date;
}

interface Source {
  buId: string;
  accountId: string;
  number: string;
  name: string;
  client: string;
  legalStructure: 'legal_person' | 'natural_person';
  accountKind: 'prospect' | 'client';
  regionId: string;
  managerId: string | null;
  missionId: string | null;
  letterId: string | null;
}

async function readSource(trx: Transaction, opportunityId: string): Promise<Source | null> {
  const { rows } = await trx.raw<{ rows: Source[] }>(
    `SELECT o.bu_id AS "buId", o.account_id AS "accountId", o.number, o.name, a.trade_name AS client, a.legal_structure AS "legalStructure", a.kind AS "accountKind",
       h.region_id AS "regionId", o.engagement_manager_id AS "managerId",
       (SELECT m.id FROM missions m WHERE m.opportunity_id = o.id AND m.state <> 'PER') AS "missionId",
       (SELECT p.signed_document_id FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived') AS "letterId"
     FROM opportunities o JOIN accounts a ON a.id = o.account_id JOIN business_units b ON b.id = o.bu_id JOIN hubs h ON h.id = b.hub_id
     WHERE o.id = ?`,
    [opportunityId],
  );
  return rows[0] ?? null;
}

const titles: Readonly<Record<RequestKind, string>> = { acceptance: 'Acceptation client / mission', missionSetup: 'Paramétrage de mission', lossArchival: 'Archivage d’une opportunité perdue' };

/** Values that the request takes over; the reader shows where each comes from. */
function prefilled(template: RequestKind, source: Source): Record<string, string> {
  if (template === 'acceptance') return { variant: source.accountKind === 'client' ? 'existing_client' : 'new_client' };
  if (template === 'lossArchival') return {};
  const lead = source.managerId === null ? {} : { engagementManagerId: source.managerId, deliveryLeadId: source.managerId };
  return { ...lead, ...(source.letterId === null ? {} : { letterDocumentId: source.letterId }) };
}

async function writeChecklist(trx: Transaction, requestId: string, template: RequestKind, source: Source, wall: object): Promise<void> {
  const lines = checklistFor(template, { legalStructure: source.legalStructure });
  if (lines.length === 0) return;
  // A paper that the account holds already answers its line: nobody uploads it twice.
  const held = await trx('documents').where({ account_id: source.accountId }).orderBy('uploaded_at', 'asc').select<{ id: string; kind: string }[]>('id', 'kind');
  const latest = new Map(held.map((document) => [document.kind, document.id]));
  await trx('checklist_items').insert(
    lines.map((line, index) => ({
      ...wall, request_id: requestId, key: line.key, position: index + 1, required: line.required,
      document_id: line.documentKind === 'engagement_letter' ? source.letterId : (latest.get(line.documentKind ?? '') ?? null),
    })),
  );
}

export async function draftRequest(trx: Transaction, { template, opportunityId, person, key, now }: NewRequest): Promise<CaseRef | Refusal> {
  const id = await idFromKey(trx, person.userId, 'createRequest', key);
  if (await trx('cases').where({ id }).first('id')) return { kind: template, caseId: id };
  const source = await readSource(trx, opportunityId);
  if (!source) return refuse('reference_unknown', { params: { field: 'opportunityId' } });
  await narrowToRow(trx, person.companyId, source.buId);
  const facts = await loadRequestFacts(trx, opportunityId, source.accountId, source.letterId, source.buId, now);
  const barred = templateRules[template].mayBeMade(facts);
  if (barred) return barred;
  const wall = { company_id: person.companyId, bu_id: source.buId };
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('request_number') AS value");
  const number = requestNumber(rows[0]?.value ?? 0);
  const title = `${titles[template]} – ${source.client}`;
  await trx('cases').insert({
    ...wall, id, kind: template, number, title, account_id: source.accountId, opportunity_id: opportunityId, state: 'draft', last_seq: 1, processed_seq: 1, last_event_at: now,
    holder_kind: 'requester', holder_user_id: person.userId, holder_since: now, opened_at: now, opened_by: person.userId,
  });
  await trx('requests').insert({
    ...wall, id, number, template, account_id: source.accountId, opportunity_id: opportunityId, mission_id: source.missionId, requester_id: person.userId, region_id: source.regionId, title,
    description: `Opportunité ${source.number} – ${source.name}`, fields: JSON.stringify(prefilled(template, source)), status: 'draft',
  });
  await writeChecklist(trx, id, template, source, wall);
  await trx('case_events').insert({ ...wall, case_id: id, seq: 1, type: 'requestDrafted', data: JSON.stringify({ template }), principal_kind: 'person', principal_id: person.userId, at: now });
  await writeAudit(trx, { companyId: person.companyId, buId: source.buId, principal: person, action: 'createRequest', objectKind: template, objectId: id, outcome: 'applied', at: now });
  return { kind: template, caseId: id };
}
