import type { Transaction } from '../wall';

/** What was made since in its place, where its template allows one at a time. */
export interface Successor {
  id: string;
  number: string;
  requesterId: string;
  status: string;
}

export async function readSuccessor(trx: Transaction, requestId: string): Promise<Successor | null> {
  const { rows } = await trx.raw<{ rows: Successor[] }>(
    `SELECT s.id, s.number, s.requester_id AS "requesterId", s.status FROM requests r JOIN requests s ON s.opportunity_id = r.opportunity_id AND s.template = r.template AND s.id <> r.id
     WHERE r.id = ? AND r.sole AND s.sole AND s.status NOT IN ('resolved', 'refused', 'cancelled', 'closed') LIMIT 1`,
    [requestId],
  );
  return rows[0] ?? null;
}

/** As a reader is told of it: a draft of somebody else is theirs alone, and has no name here. */
export function successorView({ id, number, requesterId, status }: Successor, readerId: string) {
  return status === 'draft' && requesterId !== readerId ? { id: null, number: null } : { id, number };
}
