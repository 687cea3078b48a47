/** Reads what the evidence pack of a case is printed from, behind the reader's own wall. */
import { isRequestKind, type CaseKind } from '../../domain/cases/kinds';
import { todayInParis } from '../../domain/dates/zone';
import type { EvidenceFacts, EvidenceTime } from '../../domain/evidence/facts';
import { requestStatusNames, stageNames } from '../../domain/french/names';
import { hasRole, type Person } from '../../domain/principal/principal';
import { isHiddenDraft } from '../cases/hiddenDraft';
import { readPath } from '../cases/read/path';
import { readRequestTime } from '../requests/time';
import { begunBy } from '../settings';
import type { Transaction } from '../wall';
import { readAuditOf, readChainOf } from './audit';
import { readDecisions } from './decisions';
import { readDocumentsOf } from './documents';

interface Row {
  kind: CaseKind;
  number: string;
  title: string;
  clientNumber: string;
  clientName: string;
  buId: string;
  businessUnit: string;
  firm: string;
  companyId: string;
  state: string;
  processVersion: number;
  openedAt: Date;
  openedBy: string | null;
  openedByName: string | null;
  closedAt: Date | null;
  parts: { id: string | null; part: string }[];
}

const query = `
  SELECT c.kind, c.number, c.title, a.number AS "clientNumber", a.legal_name AS "clientName", c.bu_id AS "buId", b.name AS "businessUnit", y.name AS firm, c.company_id AS "companyId", c.state, c.process_version AS "processVersion",
    c.opened_at AS "openedAt", c.opened_by AS "openedBy", u.first_name || ' ' || u.last_name AS "openedByName", c.closed_at AS "closedAt",
    (SELECT jsonb_agg(p) FROM (
       SELECT o.referrer_id AS id, 'Apporteur d’affaire' AS part FROM opportunities o WHERE o.id = c.id
       UNION ALL SELECT o.engagement_manager_id, 'Chef de mission' FROM opportunities o WHERE o.id = c.id
       UNION ALL SELECT o.engagement_partner_id, 'Responsable signataire' FROM opportunities o WHERE o.id = c.id
       UNION ALL SELECT g.user_id, 'Business Support' FROM requests r JOIN user_roles g ON g.scope = 'region' AND g.scope_id = r.region_id AND g.role IN ('business_support', 'support_supervisor')
         WHERE r.id = c.id AND g.user_id <> r.requester_id
       UNION ALL SELECT r.requester_id, 'Demandeur' FROM requests r WHERE r.id = c.id) p) AS parts
  FROM cases c JOIN accounts a ON a.id = c.account_id JOIN business_units b ON b.id = c.bu_id JOIN companies y ON y.id = c.company_id LEFT JOIN users u ON u.id = c.opened_by
  WHERE c.id = ?`;

const standingOf = ({ kind, state }: Row): string => {
  const names: Readonly<Record<string, string>> = kind === 'opportunity' ? stageNames : requestStatusNames;
  return names[state] ?? state;
};

async function readTimeOf(trx: Transaction, caseId: string, now: Date): Promise<EvidenceTime | null> {
  const time = await readRequestTime(trx, caseId, now);
  return (
    time && {
      ...time,
      promisedAt: new Date(time.promisedAt),
      spans: time.spans.map(({ holder, name, from, to, minutes }) => ({
        holder,
        name,
        from: new Date(from),
        to: to === null ? null : new Date(to),
        minutes,
      })),
    }
  );
}

async function readSteps(trx: Transaction, person: Person, caseId: string): Promise<EvidenceFacts['steps']> {
  // A pack leaves nothing out; how large one may grow, its drawer decides.
  const path = await readPath(trx, person, caseId, null);
  const excluded = await trx('tasks as t')
    .join('users as u', 'u.id', 't.excluded_user_id')
    .where('t.case_id', caseId)
    .select<{ node: string; round: number; name: string }[]>(
      't.node',
      't.round',
      trx.raw("u.first_name || ' ' || u.last_name AS name"),
    );
  return (path?.steps ?? []).map(({ node, round, outcome, openedAt, closedAt, by }) => ({
    node,
    round,
    outcome,
    by,
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    excluded: excluded.find((task) => task.node === node && task.round === round)?.name ?? null,
  }));
}

/** Requests and approvals of an opportunity that the reader sees; of any other case none. */
async function readRelated(
  trx: Transaction,
  person: Person,
  caseId: string,
): Promise<(EvidenceFacts['related'][number] & { id: string })[]> {
  const rows = await trx('cases')
    .where({ opportunity_id: caseId })
    .whereNot({ id: caseId })
    .orderBy(['opened_at', 'number'])
    .select<(EvidenceFacts['related'][number] & { id: string; state: string; openedBy: string | null })[]>(
      'id',
      'number',
      'kind',
      'title',
      'state',
      'opened_by as openedBy',
      'opened_at as openedAt',
      'closed_at as closedAt',
    );
  return rows.filter((row) => !isHiddenDraft(row, person));
}

/** @returns null when the reader does not see the case, or there is none */
export async function readEvidence(
  trx: Transaction,
  person: Person,
  caseId: string,
  now: Date,
): Promise<EvidenceFacts | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(query, [caseId]);
  const row = rows[0];
  if (!row || isHiddenDraft(row, person)) return null;
  const related = await readRelated(trx, person, caseId);
  const ids = [caseId, ...related.map(({ id }) => id)];
  const documents = await readDocumentsOf(trx, ids);
  const mayAudit = hasRole(person, 'auditor', 'administrator');
  const { kind, number, title, buId, businessUnit, firm, openedAt, closedAt, processVersion } = row;
  return {
    kind,
    number,
    title,
    buId,
    businessUnit,
    firm,
    openedAt,
    closedAt,
    processVersion,
    client: { number: row.clientNumber, name: row.clientName },
    openedBy: row.openedByName,
    standing: standingOf(row),
    madeAt: now,
    madeBy: { name: person.name, roles: [...new Set(person.roles.map(({ role }) => role))] },
    parts: new Map(row.parts.flatMap(({ id, part }) => (id === null ? [] : [[id, part] as const]))),
    ...(await readDecisions(trx, caseId)),
    settings: await begunBy(trx, todayInParis(now)),
    steps: await readSteps(trx, person, caseId),
    documents,
    time: isRequestKind(kind) ? await readTimeOf(trx, caseId, now) : null,
    related,
    audit: mayAudit
      ? await readAuditOf(
          trx,
          caseId,
          documents.map(({ id }) => id),
        )
      : null,
    chain: await readChainOf(trx, row.companyId, caseId),
  };
}
