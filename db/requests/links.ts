/** Links between requests, as rows: each is made from one side and read from both. */
import { sideOf, type Link, type LinkFacts, type NewLink } from '../../domain/processes/request/links';
import type { RequestStatus } from '../../domain/processes/request/state';
import { actorId, wallOf, type CaseContext } from '../cases/context';
import type { Transaction } from '../wall';

/** @param toId the request that a new link names */
export async function linkFacts(trx: Transaction, requestId: string, toId: string | null): Promise<LinkFacts> {
  const { rows } = await trx.raw<{ rows: LinkFacts[] }>(
    `WITH RECURSIVE awaited AS (
       SELECT l.to_id AS id FROM request_links l WHERE l.from_id = :to::uuid AND l.kind = 'waits_for'
       UNION SELECT l.to_id FROM awaited a JOIN request_links l ON l.from_id = a.id AND l.kind = 'waits_for')
     SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'fromId', l.from_id, 'toId', l.to_id, 'kind', l.kind)) FROM request_links l WHERE :id IN (l.from_id, l.to_id)), '[]') AS links,
       ARRAY(SELECT a.id FROM awaited a) AS "awaitedByOther"`,
    { id: requestId, to: toId },
  );
  return rows[0] ?? { links: [], awaitedByOther: [] };
}

export async function addLink(
  { trx, row, now, principal }: CaseContext,
  { linkId, toId, kind }: NewLink,
): Promise<void> {
  await trx('request_links').insert({
    ...wallOf(row),
    id: linkId,
    from_id: row.id,
    to_id: toId,
    kind,
    created_by: actorId(principal),
    created_at: now,
  });
}

export async function removeLink({ trx }: CaseContext, linkId: string): Promise<void> {
  await trx('request_links').where({ id: linkId }).delete();
}

interface LinkedRow extends Link {
  number: string;
  title: string;
  status: RequestStatus;
  requestId: string;
}

/** The other side of each link, where the caller sees it. */
export async function linksOf(trx: Transaction, requestId: string) {
  const { rows } = await trx.raw<{ rows: LinkedRow[] }>(
    `SELECT l.id, l.from_id AS "fromId", l.to_id AS "toId", l.kind, r.id AS "requestId", r.number, r.title, r.status
     FROM request_links l JOIN requests r ON r.id = CASE WHEN l.from_id = :id THEN l.to_id ELSE l.from_id END WHERE :id IN (l.from_id, l.to_id) ORDER BY l.created_at, l.id`,
    { id: requestId },
  );
  return rows.map(({ id, fromId, kind, requestId: other, number, title, status }) => ({
    id,
    side: sideOf(kind, fromId === requestId),
    request: { id: other, number, title, status },
  }));
}
