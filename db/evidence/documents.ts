import type { EvidenceDocument } from '../../domain/evidence/facts';
import type { Transaction } from '../wall';

interface Row extends Omit<EvidenceDocument, 'signed'> {
  id: string;
  signedOn: string | null;
  signatory: string | null;
}

/** Every document that a decision of these cases names, that a line holds now, or that a message carries which the reader sees. */
const sql = `
  SELECT d.id, d.name, CASE WHEN d.version > 1 OR EXISTS (SELECT FROM documents n WHERE n.replaces = d.id) THEN d.version END AS version, coalesce((SELECT v.label FROM list_values v WHERE v.company_id = d.company_id AND v.list = 'documentKind' AND v.code = d.kind), d.kind) AS kind, d.size_bytes AS "sizeBytes", d.sha256,
    u.first_name || ' ' || u.last_name AS "depositedBy", d.uploaded_at AS "depositedAt", d.signed_on AS "signedOn", d.signatory
  FROM documents d JOIN users u ON u.id = d.uploaded_by WHERE d.id::text IN (
    SELECT i.document_id::text FROM checklist_items i WHERE i.request_id = ANY(:ids)
    UNION SELECT e.data->>'documentId' FROM case_events e WHERE e.case_id = ANY(:ids)
    UNION SELECT r.fields->>'letterDocumentId' FROM requests r WHERE r.id = ANY(:ids)
    UNION SELECT unnest(m.document_ids)::text FROM messages m WHERE m.case_id = ANY(:ids))
  UNION ALL SELECT n.id, n.name, NULL, 'Fichier de note interne', n.size_bytes, n.sha256, u.first_name || ' ' || u.last_name, n.uploaded_at, NULL, NULL
  FROM note_files n JOIN users u ON u.id = n.uploaded_by WHERE n.id IN (SELECT unnest(m.document_ids) FROM messages m WHERE m.case_id = ANY(:ids))
  ORDER BY "depositedAt", id`;

export async function readDocumentsOf(
  trx: Transaction,
  caseIds: readonly string[],
): Promise<(EvidenceDocument & { id: string })[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(sql, { ids: caseIds });
  return rows.map(({ signedOn, signatory, ...row }) => ({
    ...row,
    signed: signedOn === null ? null : { on: signedOn, by: signatory ?? '' },
  }));
}
