/** A new draft: pre-filled from what it is made from, its checklist derived from the client file. */
import type { CaseRef, RequestKind } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { requestNumber } from '../../domain/identity/numbers';
import type { Person } from '../../domain/principal/principal';
import { deriveChecklist } from '../../domain/processes/request/deriveChecklist';
import type { RequestFacts } from '../../domain/processes/request/facts';
import type { FieldValues } from '../../domain/templates/field';
import { templates } from '../../domain/templates/registry';
import { modelFor, type Prefilled, type RequestTemplate } from '../../domain/templates/template';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { inOneTrip } from '../inOneTrip';
import { narrowToRow, type Transaction } from '../wall';
import { holdFileForBirth } from './clientFileChanges';
import { loadRequestFacts } from './facts';
import { readSource, type Origin, type Source } from './source';
import { writeChecklist } from './writeChecklist';

export interface NewRequest {
  template: RequestKind;
  origin: Origin;
  /** Fields that are known already: the variant that was chosen in the catalogue. */
  fields?: FieldValues;
  person: Person;
  key: string;
  now: Date;
}

type Provenance = Readonly<Record<string, Prefilled>>;

/** What the template takes over from the file, and what the person said first; only the former has a provenance. */
function firstFields(
  { prefill }: RequestTemplate,
  facts: RequestFacts,
  said: FieldValues,
): { fields: FieldValues; provenance: Provenance } {
  const provenance = Object.fromEntries(
    Object.entries(prefill(facts, facts.today)).filter(([key]) => said[key] === undefined),
  );
  return {
    provenance,
    fields: { ...Object.fromEntries(Object.entries(provenance).map(([key, { value }]) => [key, value])), ...said },
  };
}

async function nextNumber(trx: Transaction): Promise<string> {
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('request_number') AS value");
  return requestNumber(rows[0]?.value ?? 0);
}

async function insertDraft(
  trx: Transaction,
  id: string,
  source: Source,
  { template, person, now }: NewRequest,
  filled: { fields: FieldValues; provenance: Provenance },
): Promise<void> {
  const wall = { company_id: person.companyId, bu_id: source.buId };
  const number = await nextNumber(trx);
  const title = `${modelFor(templates[template], filled.fields)?.title ?? ''} – ${source.client}`.slice(0, 160);
  await trx('cases').insert({
    ...wall,
    id,
    kind: template,
    process_version: templates[template].graph.version,
    number,
    title,
    account_id: source.accountId,
    opportunity_id: source.opportunityId,
    state: 'draft',
    last_seq: 1,
    processed_seq: 1,
    last_event_at: now,
    holder_kind: 'requester',
    holder_user_id: person.userId,
    holder_since: now,
    opened_at: now,
    opened_by: person.userId,
  });
  await trx('requests').insert({
    ...wall,
    id,
    number,
    template,
    account_id: source.accountId,
    opportunity_id: source.opportunityId,
    mission_id: source.missionId,
    requester_id: person.userId,
    region_id: source.regionId,
    title,
    description: source.subject,
    fields: JSON.stringify(filled.fields),
    provenance: JSON.stringify(filled.provenance),
    status: 'draft',
    sole: templates[template].sole,
  });
  await trx('case_events').insert({
    ...wall,
    case_id: id,
    seq: 1,
    type: 'requestDrafted',
    data: JSON.stringify({ template }),
    principal_kind: 'person',
    principal_id: person.userId,
    at: now,
  });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: source.buId,
    principal: person,
    action: 'createRequest',
    objectKind: template,
    objectId: id,
    outcome: 'applied',
    at: now,
  });
}

/** Makes a draft. A request of a template that stands alone and is open already is a conflict of the database, told as `request_exists`. */
export async function draftRequest(trx: Transaction, wanted: NewRequest): Promise<CaseRef | Refusal> {
  const { template: kind, origin, person, key, now, fields = {} } = wanted;
  const template = templates[kind];
  const id = idFromKey(person.userId, 'createRequest', key);
  if (await trx('cases').where({ id }).first('id')) return { kind, caseId: id };
  if (!template.contexts.includes(origin.context)) return refuse('template_not_applicable');
  const source = await readSource(trx, origin, person);
  if (!source) return refuse('reference_unknown', { params: { field: `${origin.context}Id` } });
  await inOneTrip([
    () => holdFileForBirth(trx, source.accountId),
    () => narrowToRow(trx, person.companyId, source.buId),
  ]);
  const facts = await loadRequestFacts(trx, { ...source, fields }, now, { reads: template.reads });
  const barred = template.mayBeMade(facts);
  if (barred) return barred;
  const filled = firstFields(template, facts, fields);
  await insertDraft(trx, id, source, wanted, filled);
  const lines = deriveChecklist([], template.checklist(facts.client, filled.fields), facts.client.papers, facts.today);
  await writeChecklist(trx, id, { company_id: person.companyId, bu_id: source.buId }, lines);
  return { kind, caseId: id };
}
