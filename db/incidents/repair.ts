/** What an operator decided about an incident: kept in Postgres, carried out by the processes and the reconciler. */
import type { CaseKind, CaseRef } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { whatRepairDoes, type Repair } from '../../domain/incidents/repairs';
import { hasRole, type Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { askForPass } from '../relay/reconciliations';
import type { Transaction } from '../wall';

interface Locked {
  code: string;
  node: string;
  closedAt: Date | null;
  repair: Repair | null;
  repairDoneAt: Date | null;
  caseId: string;
  kind: CaseKind;
  companyId: string;
  buId: string;
}

async function lockIncident(trx: Transaction, id: string): Promise<Locked | null> {
  const { rows } = await trx.raw<{ rows: Locked[] }>(
    `SELECT i.code, i.node, i.closed_at AS "closedAt", i.repair, i.repair_done_at AS "repairDoneAt", i.company_id AS "companyId", i.bu_id AS "buId", c.id AS "caseId", c.kind
     FROM incidents i JOIN cases c ON c.id = i.case_id WHERE i.id = ? FOR UPDATE OF i`,
    [id],
  );
  return rows[0] ?? null;
}

/** A retry closes the incident: if it fails again, it is opened again. */
async function retry(trx: Transaction, id: string, { code, caseId }: Locked, now: Date): Promise<void> {
  if (code === 'mail_rejected')
    await trx('effects')
      .where({ case_id: caseId })
      .whereNotNull('rejected_at')
      .update({ sent_at: null, rejected_at: null });
  await trx('incidents').where({ id }).update({ closed_at: now, repair_done_at: now });
}

interface Asked {
  person: Person;
  id: string;
  repair: Repair;
  now: Date;
}

async function begin(trx: Transaction, { person, id, repair, now }: Asked, incident: Locked): Promise<void> {
  await trx('incidents')
    .where({ id })
    .update({ repair, repair_asked_at: now, repair_asked_by: person.userId, repair_done_at: null });
  if (repair === 'retry') await retry(trx, id, incident, now);
  else await askForPass(trx);
}

/**
 * Repairs an incident of the perimeter, audited.
 * @returns the case, to be told after COMMIT; a refusal `not_found`, `not_allowed` or `repair_not_applicable`
 */
export async function repairIncident(
  trx: Transaction,
  person: Person,
  id: string,
  repair: Repair,
  now: Date,
): Promise<CaseRef | Refusal> {
  const incident = await lockIncident(trx, id);
  if (!incident) return refuse('not_found');
  if (!hasRole(person, 'administrator')) return refuse('not_allowed');
  const does = whatRepairDoes(
    { ...incident, isClosed: incident.closedAt !== null, isRepaired: incident.repairDoneAt !== null },
    repair,
  );
  if (does === 'not_applicable') return refuse('repair_not_applicable');
  if (does === 'begins') await begin(trx, { person, id, repair, now }, incident);
  const { companyId, buId, kind, caseId, node, code } = incident;
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: `${repair}Incident`,
    objectKind: kind,
    objectId: caseId,
    outcome: 'applied',
    code,
    data: { node, ...(does === 'nothing' && { settled: true }) },
    at: now,
  });
  return { kind, caseId };
}
