/** How a row of the audit becomes a link: one text per row, whatever reads it, and a hash over the link before. */
import { createHash } from 'node:crypto';

/** A row of the audit as it is hashed. Instants with microseconds, in UTC; `data` as Postgres writes jsonb, keys in its order. */
export interface AuditRow {
  id: number;
  companyId: string;
  buId: string | null;
  at: string;
  principalKind: string;
  principalId: string | null;
  action: string;
  objectKind: string;
  objectId: string | null;
  outcome: string;
  code: string | null;
  data: string;
}

export const auditRowColumns = `a.id, a.company_id AS "companyId", a.bu_id AS "buId", to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
  a.principal_kind AS "principalKind", a.principal_id AS "principalId", a.action, a.object_kind AS "objectKind", a.object_id AS "objectId", a.outcome, a.code, a.data::text AS data`;

/** Before the first link. */
export const GENESIS = Buffer.alloc(32);

/** sha256(link before ‖ canonical row ‖ when it was sealed). */
export function linkOf(before: Buffer, row: AuditRow, sealedAt: Date): Buffer {
  const canonical = JSON.stringify([
    row.id,
    row.companyId,
    row.buId,
    row.at,
    row.principalKind,
    row.principalId,
    row.action,
    row.objectKind,
    row.objectId,
    row.outcome,
    row.code,
    row.data,
    sealedAt.toISOString(),
  ]);
  return createHash('sha256').update(before).update(canonical).digest();
}
