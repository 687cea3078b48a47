/** What no process of ours asks, and somebody who can reach the engine can: refused, and in the audit. */
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';

interface Forged {
  /** The workflow or the step that asked. */
  process: string;
  action: string;
  objectKind: string;
  objectId: string;
  at: Date;
}

/** @param wall of the case that the caller named as its own */
export function auditForged(
  trx: Transaction,
  wall: { companyId: string; buId: string; id: string },
  { process, at, ...what }: Forged,
): Promise<void> {
  return writeAudit(trx, {
    companyId: wall.companyId,
    buId: wall.buId,
    principal: { kind: 'system', process },
    ...what,
    outcome: 'refused',
    code: 'not_allowed',
    data: { process, caseId: wall.id },
    at,
  });
}
