/** The audit about one case: what was refused, what was opened, and where it stands in the chain. */
import type { EvidenceFacts } from '../../domain/evidence/facts';
import { auditAuthorNames } from '../../domain/french/auditNames';
import type { Transaction } from '../wall';

const MOST = 500;

interface Row {
  at: Date;
  kind: 'person' | 'system' | 'unknown';
  name: string | null;
  action: string;
  object: string;
  outcome: 'refused' | 'observed' | 'read';
  code: string | null;
  total: number;
}

const byOf = ({ kind, name }: Row) => (kind === 'person' ? (name ?? auditAuthorNames.gone) : auditAuthorNames[kind]);

/** Reasons are codes yet: words are given where codes have words. About the case itself, its tasks, its documents, and for an opportunity its proposals; the earliest first. */
export async function readAuditOf(
  trx: Transaction,
  caseId: string,
  documentIds: readonly string[],
): Promise<NonNullable<EvidenceFacts['audit']>> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT a.at, a.principal_kind AS kind, u.first_name || ' ' || u.last_name AS name, a.action, a.object_kind AS object, a.outcome, a.code, count(*) OVER ()::int AS total
     FROM audit a LEFT JOIN users u ON u.id = a.principal_id
     WHERE a.outcome <> 'applied' AND a.object_id IN (
       SELECT :caseId::uuid UNION SELECT t.id FROM tasks t WHERE t.case_id = :caseId UNION SELECT p.id FROM proposals p WHERE p.opportunity_id = :caseId
       UNION SELECT s.id FROM proposal_sendings s JOIN proposals p ON p.id = s.proposal_id WHERE p.opportunity_id = :caseId UNION SELECT unnest(:documentIds::uuid[]))
     ORDER BY a.id LIMIT :most`,
    { caseId, documentIds, most: MOST },
  );
  const lines = (wanted: (row: Row) => boolean) =>
    rows.filter(wanted).map((row) => ({
      at: row.at,
      by: byOf(row),
      action: row.action,
      object: row.object,
      code: row.code,
      reason: null,
    }));
  return {
    refused: lines(({ outcome }) => outcome !== 'read'),
    read: lines(({ outcome }) => outcome === 'read'),
    later: (rows[0]?.total ?? 0) - rows.length,
  };
}

interface Head {
  seq: number;
  hash: Buffer;
  sealedAt: Date;
}

/** The head of the company's chain, and where the last sealed line of the case stands in it. */
export async function readChainOf(
  trx: Transaction,
  companyId: string,
  caseId: string,
): Promise<EvidenceFacts['chain']> {
  const head = await trx('audit_seals')
    .where({ company_id: companyId })
    .orderBy('seq', 'desc')
    .first<Head | undefined>('seq', 'hash', 'sealed_at as sealedAt');
  if (!head) return null;
  const { rows } = await trx.raw<{ rows: { last: number | null; open: number }[] }>(
    `SELECT max(s.seq)::int AS last, count(*) FILTER (WHERE s.seq IS NULL)::int AS open FROM audit a LEFT JOIN audit_seals s ON s.audit_id = a.id WHERE a.object_id = ?`,
    [caseId],
  );
  return {
    companyId,
    seq: head.seq,
    hash: head.hash.toString('hex'),
    sealedAt: head.sealedAt,
    lastOfCase: rows[0]?.last ?? null,
    notSealed: rows[0]?.open ?? 0,
  };
}
