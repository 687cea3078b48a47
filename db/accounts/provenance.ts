import {
  provenanceFields,
  provenanceOf,
  type Beginning,
  type ProvenanceField,
  type ProvenanceLine,
  type ProvenanceSource,
} from '../../domain/account/provenance';
import type { Transaction } from '../wall';

export interface ProvenanceShown {
  field: ProvenanceField;
  source: ProvenanceSource;
  since: string;
  by: string | null;
  /** Of an import that the reader sees. */
  fileName: string | null;
  /** The number of the account that a merge took it from. */
  mergedFrom: string | null;
}

interface Row {
  beginnings: (Omit<Beginning, 'at'> & { at: string; number: string })[];
  lines: (Omit<ProvenanceLine, 'at'> & { at: string })[];
  files: Record<string, string>;
}

/** The account, all that were ever merged into it, and their history: one statement, walled like the account itself. */
const select = `
  WITH RECURSIVE family AS (
      SELECT a.id, a.number, a.created_at AS at, a.created_by AS who FROM accounts a WHERE a.id = :accountId
      UNION
      SELECT m.gone_id, m.gone_number, (m.gone ->> 'created_at')::timestamptz, (m.gone ->> 'created_by')::uuid FROM family f JOIN account_merges m ON m.kept_id = f.id),
    lines AS (
      SELECT h.id, h.object_id, h.at, h.action, h.data, u.first_name || ' ' || u.last_name AS "by" FROM audit h LEFT JOIN users u ON u.id = h.principal_id
      WHERE h.outcome = 'applied' AND h.object_id IN (SELECT id FROM family) AND h.action IN ('accountCreated', 'accountChanged', 'accountsMerged', 'mergeUndone'))
  SELECT
    (SELECT jsonb_agg(jsonb_build_object('accountId', f.id, 'number', f.number, 'at', f.at, 'by', u.first_name || ' ' || u.last_name)) FROM family f LEFT JOIN users u ON u.id = f.who) AS beginnings,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', l.object_id, 'at', l.at, 'by', l."by", 'action', l.action,
        'fields', coalesce(l.data -> 'fields', '[]') || CASE WHEN l.data -> 'takesSiren' = 'true' THEN '["siren"]' ELSE '[]' END::jsonb,
        'register', coalesce(l.data -> 'register', '[]'), 'joined', coalesce(l.data -> 'joined', '[]'), 'hubspot', coalesce(l.data -> 'hubspot', '[]'),
        'importId', l.data ->> 'import', 'revertedImportId', l.data ->> 'revertedImport', 'otherId', coalesce(l.data ->> 'gone', l.data ->> 'restored')) ORDER BY l.id), '[]') FROM lines l) AS lines,
    (SELECT coalesce(jsonb_object_agg(i.id, i.file_name), '{}') FROM imports i WHERE i.id IN (SELECT (l.data ->> 'import')::uuid FROM lines l)) AS files`;

/** For each field of an account that the caller sees, where its value comes from and since when. */
export async function readProvenance(trx: Transaction, accountId: string): Promise<ProvenanceShown[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(select, { accountId });
  const [row] = rows;
  if (!row) throw new Error('a statement of one row answered none');
  const dated = <T extends { at: string }>(one: T) => ({ ...one, at: new Date(one.at) });
  const provenance = provenanceOf(accountId, row.beginnings.map(dated), row.lines.map(dated));
  return provenanceFields.map((field) => {
    const { source, since, by, importId, mergedFrom } = provenance[field];
    return {
      field,
      source,
      since: since.toISOString(),
      by,
      fileName: importId === null ? null : (row.files[importId] ?? null),
      mergedFrom: row.beginnings.find((one) => one.accountId === mergedFrom)?.number ?? null,
    };
  });
}
