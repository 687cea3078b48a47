import type { Principal } from '../../domain/principal/principal';
import type { Transaction } from '../wall';

/** Somebody who gave a name and did not prove it. */
interface Unproven {
  kind: 'unknown';
}

export interface AuditEntry {
  companyId: string;
  buId: string | null;
  principal: Principal | Unproven;
  action: string;
  objectKind: string;
  objectId: string | null;
  /** `observed`: let through, and what would have refused it if its setting were enforced. */
  outcome: 'applied' | 'refused' | 'observed' | 'read';
  code?: string | null;
  data?: object;
  at: Date;
}

/** One line in the audit, in the transaction that did the thing (or refused it). Ids and codes only, with the words that the firm gives to a value of its lists. */
export async function writeAudit(trx: Transaction, entry: AuditEntry): Promise<void> {
  await trx('audit').insert({
    company_id: entry.companyId,
    bu_id: entry.buId,
    at: entry.at,
    principal_kind: entry.principal.kind,
    principal_id: entry.principal.kind === 'person' ? entry.principal.userId : null,
    action: entry.action,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    outcome: entry.outcome,
    code: entry.code ?? null,
    data: JSON.stringify(entry.data ?? {}),
  });
}
