import type { Transaction } from '../wall';

interface Row {
  id: number;
  at: Date;
  by: string;
  action: string;
  objectKind: string;
  objectId: string | null;
  about: string | null;
  data: Record<string, unknown>;
}

/**
 * What was done to an account, its contacts and its documents, the newest first. Data say which fields changed, never
 * to what; whose contact and which file it is about, and why a difference with the register was ignored, are read beside them, since the audit holds
 * nobody's name or words: what is gone is named no more.
 * Lines belong to rows that the caller sees: the audit itself is walled by company alone.
 */
export async function readAccountHistory(trx: Transaction, accountId: string, beforeId: number | null, limit: number) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT h.id, h.at, coalesce(u.first_name || ' ' || u.last_name, '') AS "by", h.action, h.object_kind AS "objectKind", h.object_id AS "objectId", h.data || coalesce(why.said, '{}') AS data, coalesce(c.first_name || ' ' || c.last_name, f.name) AS about
     FROM audit h LEFT JOIN users u ON u.id = h.principal_id
     LEFT JOIN contacts c ON c.id = coalesce(h.data->>'to', h.data->>'contact', h.object_id::text)::uuid
     LEFT JOIN documents f ON f.id = h.object_id
     LEFT JOIN LATERAL (SELECT jsonb_build_object('reason', d.reason) AS said FROM register_differences d
       WHERE h.action = 'registerIgnored' AND d.account_id = h.object_id AND d.decision = 'ignored' AND d.decided_at = h.at LIMIT 1) why ON true
     WHERE h.outcome = 'applied' AND h.object_id = ANY (ARRAY(
         SELECT a.id FROM accounts a WHERE a.id = :accountId
         UNION ALL SELECT m.gone_id FROM account_merges m WHERE m.kept_id = :accountId AND m.undone_at IS NULL
         UNION ALL SELECT c.id FROM contacts c WHERE c.account_id = :accountId
         UNION ALL SELECT d.id FROM documents d WHERE d.account_id = :accountId))
       AND (:before::bigint IS NULL OR h.id < :before::bigint)
     ORDER BY h.id DESC LIMIT :limit`,
    { accountId, before: beforeId, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at, by, action, objectKind, objectId, about, data }) => ({
      at: at.toISOString(),
      by,
      action,
      objectKind,
      objectId,
      about,
      data,
    })),
    nextCursor: rows.length > limit && last ? String(last.id) : null,
  };
}
