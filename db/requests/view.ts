/** The page of one request. */
import type { RequestKind } from '../../domain/cases/kinds';
import { toMoney } from '../../domain/money/cents';
import type { Person } from '../../domain/principal/principal';
import { lineIsOpenFor } from '../../domain/processes/request/checklist';
import { requestPermissions } from '../../domain/processes/request/permissions';
import { reopeningTerm } from '../../domain/processes/request/reopeningTerm';
import type { ChecklistItem, RequestState, RequestStatus } from '../../domain/processes/request/state';
import type { FieldValues } from '../../domain/templates/field';
import { validUntil } from '../../domain/templates/lines';
import { templates } from '../../domain/templates/registry';
import type { Prefilled } from '../../domain/templates/template';
import { standInOf } from '../absences/standIn';
import { accountRef } from '../accounts/accountRef';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import { inOneTrip } from '../inOneTrip';
import { readOpenTask } from '../tasks/view';
import type { Transaction } from '../wall';
import { requestMilestones } from './milestones';
import { loadRequestFacts } from './facts';
import { linksOf } from './links';
import { namedAccounts } from './namedAccounts';
import { readSuccessor, successorView } from './successor';
import { waitView, waitColumn, type WaitRow } from './waitView';

interface Named {
  id: string;
  name: string;
}

interface ItemRow extends ChecklistItem {
  documentKind: string | null;
  reasonCode: string | null;
  comment: string | null;
  document: {
    id: string;
    name: string;
    kind: string;
    datedOn: string;
    expiresOn: string | null;
    version: number;
    newer: { id: string; version: number; by: string; at: string } | null;
  } | null;
  judgedBy: string | null;
  judgedAt: string | null;
  judgedRound: number | null;
  corrected: boolean;
}

interface Row extends HolderRow {
  id: string;
  number: string;
  version: number;
  template: RequestKind;
  title: string;
  description: string;
  status: RequestStatus;
  round: number;
  requester: Named & { code: string };
  group: Named;
  businessUnit: Named;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunity: (Named & { number: string; stage: string }) | null;
  site: Named | null;
  mission: { id: string; number: string; state: string } | null;
  missionId: string | null;
  buId: string;
  closing: boolean;
  reopensUntil: Date | null;
  fields: FieldValues;
  people: Named[];
  provenance: Readonly<Record<string, Prefilled>>;
  items: ItemRow[];
  decision: string | null;
  decisionReasons: string[];
  decisionComment: string | null;
  conditions: string | null;
  validUntil: string | null;
  similar: { id: string; number: string; title: string; status: RequestStatus }[];
  wait: WaitRow | null;
  register: { outcome: string; at: string } | null;
  submittedAt: Date | null;
  resolvedAt: Date | null;
  proposalCents: number | null;
  closedAt: Date | null;
}

/** Fields that hold somebody: the page says their names, however many people the firm has. */
const personFields = Object.values(templates)
  .flatMap(({ fields }) => fields)
  .filter(({ kind }) => kind === 'person')
  .map(({ key }) => key);

const query = `
  SELECT r.id, r.number, r.version, r.template, r.title, r.description, r.status, r.round, r.fields, r.provenance, r.mission_id AS "missionId", r.bu_id AS "buId", EXISTS (SELECT 1 FROM case_steps s WHERE s.case_id = r.id AND s.kind = 'deadline' AND s.outcome = 'elapsed') AS closing,
    (SELECT s.expected_at FROM case_steps s WHERE s.case_id = r.id AND s.kind = 'deadline' AND s.outcome IS DISTINCT FROM 'reopened' ORDER BY s.position DESC LIMIT 1) AS "reopensUntil", r.decision, r.decision_reasons AS "decisionReasons", r.decision_comment AS "decisionComment",
    r.submitted_at AS "submittedAt", r.resolved_at AS "resolvedAt", c.closed_at AS "closedAt", ${holderColumns},
    (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = r.requester_id) AS requester,
    (SELECT jsonb_build_object('id', x.id, 'name', x.name) FROM regions x WHERE x.id = r.region_id) AS "group",
    (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM business_units b WHERE b.id = r.bu_id) AS "businessUnit",
    ${accountRef} AS account,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name)) FROM users u
       WHERE u.id IN (SELECT nullif(f.value, '')::uuid FROM jsonb_each_text(r.fields) f WHERE f.key = ANY (:personFields))), '[]') AS people,
    (SELECT jsonb_build_object('id', o.id, 'name', o.name, 'number', o.number, 'stage', o.stage) FROM opportunities o WHERE o.id = r.opportunity_id) AS opportunity,
    (SELECT jsonb_build_object('id', s.id, 'name', s.name) FROM opportunities o JOIN sites s ON s.id = o.site_id WHERE o.id = r.opportunity_id) AS site,
    (SELECT jsonb_build_object('id', m.id, 'number', m.number, 'state', m.state) FROM missions m WHERE m.id = r.mission_id OR (r.mission_id IS NULL AND m.opportunity_id = r.opportunity_id) ORDER BY m.created_at DESC LIMIT 1) AS mission,
    (SELECT p.net_cents FROM proposals p WHERE p.opportunity_id = r.opportunity_id AND p.state <> 'archived') AS "proposalCents",
    (SELECT x.conditions FROM acceptances x WHERE x.request_id = r.id) AS conditions, (SELECT x.valid_until FROM acceptances x WHERE x.request_id = r.id) AS "validUntil",
    (SELECT jsonb_build_object('outcome', e.data->>'outcome', 'at', e.at) FROM case_events e WHERE e.case_id = r.id AND e.type = 'registerChecked' ORDER BY e.seq DESC LIMIT 1) AS register,
    ${waitColumn} AS wait,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'title', s.title, 'status', s.status) ORDER BY s.number) FROM requests s
       WHERE s.id <> r.id AND s.account_id = r.account_id AND s.template = r.template AND s.mission_id IS NOT DISTINCT FROM r.mission_id AND s.status NOT IN ('draft', 'resolved', 'refused', 'cancelled', 'closed')), '[]') AS similar,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'key', i.key, 'required', i.required, 'wants', i.wants, 'documentKind', i.document_kind, 'fromFile', i.from_file, 'state', i.state, 'reasonCode', i.reason_code, 'comment', i.comment,
       'documentId', i.document_id, 'answer', i.answer, 'judgedAt', i.judged_at, 'judgedRound', i.judged_round,
       'corrected', i.state = 'refused' AND EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = r.id AND e.type = 'itemAnswered' AND e.data->>'itemId' = i.id::text AND e.at > i.judged_at),
       'document', (SELECT jsonb_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'datedOn', coalesce(d.issued_on, (d.uploaded_at AT TIME ZONE 'Europe/Paris')::date), 'expiresOn', d.expires_on, 'version', d.version,
         'newer', (SELECT jsonb_build_object('id', n.id, 'version', n.version, 'by', u.first_name || ' ' || u.last_name, 'at', n.uploaded_at) FROM documents n JOIN users u ON u.id = n.uploaded_by
            WHERE n.first_id = coalesce(d.first_id, d.id) AND n.version > d.version ORDER BY n.version DESC LIMIT 1)) FROM documents d WHERE d.id = i.document_id),
       'judgedBy', (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = i.judged_by)) ORDER BY i.position) FROM checklist_items i WHERE i.request_id = r.id AND i.asked), '[]') AS items
  FROM requests r JOIN cases c ON c.id = r.id JOIN accounts a ON a.id = r.account_id ${holderJoins} WHERE r.id = :id`;

function documentView(document: NonNullable<ItemRow['document']>) {
  const { id, name, kind, datedOn, version, newer } = document;
  return {
    id,
    name,
    kind,
    datedOn,
    validUntil: validUntil(document),
    version,
    newer: newer && { ...newer, at: new Date(newer.at).toISOString() },
  };
}

function itemView(state: RequestState, item: ItemRow) {
  const { judgedAt, document, ...shown } = item;
  return {
    ...shown,
    document: document && documentView(document),
    judgedAt: judgedAt === null ? null : new Date(judgedAt).toISOString(),
    open: lineIsOpenFor(state, item),
  };
}

/** Where pre-filled values came from, while they are what was pre-filled. */
function provenanceView({ fields, provenance }: Row) {
  return Object.entries(provenance)
    .filter(([field, { value }]) => fields[field] === value)
    .map(([field, { from, params = {} }]) => ({ field, from: { key: from, params } }));
}

function decisionView({ decision, decisionReasons, decisionComment, conditions, validUntil }: Row) {
  return decision === null
    ? null
    : { outcome: decision, reasons: decisionReasons, comment: decisionComment, conditions, validUntil };
}

/** @returns null when the caller does not see it */
export async function readRequest(trx: Transaction, person: Person, id: string, now: Date) {
  const { rows } = await trx.raw<{ rows: Row[] }>(query, { id, personFields });
  const row = rows[0];
  // A draft is its author's alone until it is sent.
  if (!row || (row.status === 'draft' && row.requester.id !== person.userId)) return null;
  const { register, submittedAt, resolvedAt, proposalCents } = row;
  const state: RequestState = {
    id,
    closing: row.closing,
    decision: row.decision,
    regionId: row.group.id,
    template: row.template,
    status: row.status,
    version: row.version,
    round: row.round,
    requesterId: row.requester.id,
    items: row.items,
    fields: row.fields,
    wait: row.wait,
  };
  const subject = {
    accountId: row.account.id,
    opportunityId: row.opportunity?.id ?? null,
    missionId: row.missionId,
    buId: row.buId,
    fields: row.fields,
  };
  const template = templates[row.template];
  const term = reopeningTerm(state, row.reopensUntil);
  const [open, milestones, links, standInId, successor, facts, accounts] = await inOneTrip([
    () => readOpenTask(trx, person, id, now),
    () => requestMilestones(trx, id, row.template, submittedAt),
    () => linksOf(trx, id),
    () => (row.requester.id === person.userId ? null : standInOf(trx, row.requester.id, now)),
    () => (term?.final === null ? readSuccessor(trx, id) : null),
    () => (row.status === 'draft' ? loadRequestFacts(trx, subject, now, { reads: template.reads }) : null),
    () => namedAccounts(trx, row.fields),
  ]);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    template: row.template,
    title: row.title,
    description: row.description,
    status: row.status,
    round: row.round,
    requester: row.requester,
    group: row.group,
    businessUnit: row.businessUnit,
    account: row.account,
    opportunity: row.opportunity,
    site: row.site,
    mission: row.mission,
    fields: row.fields,
    people: row.people,
    namedAccounts: accounts,
    provenance: provenanceView(row),
    checklist: row.items.map((item) => itemView(state, item)),
    holder: toHolder(row, person.userId),
    milestones,
    task: open?.summary ?? null,
    similar: row.similar,
    closesAt: open?.task.closesAt ?? null,
    wait: waitView(row.wait, open?.task.followUpAt ?? null),
    links,
    decision: decisionView(row),
    register: register && { outcome: register.outcome, checkedAt: new Date(register.at).toISOString() },
    reopening: term && { ...term, replacedBy: successor && successorView(successor, person.userId) },
    submittedAt: submittedAt?.toISOString() ?? null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
    proposalTotal: proposalCents === null ? null : toMoney(proposalCents),
    permissions: requestPermissions(
      { state, task: open?.task ?? null, facts, standInId, hasSuccessor: successor !== null },
      template,
      person,
      now,
    ),
  };
}
