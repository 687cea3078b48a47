/** A company's audit in pieces by key: whatever its size, no statement reads more of it than one. */
import type { Transaction } from '../wall';

/**
 * Asks the index once per line. Written as NOT EXISTS, the plan that is kept for all values may read every seal there is
 * to find those of a few lines.
 */
export const neverSealed = '(SELECT s.seq FROM audit_seals s WHERE s.audit_id = a.id) IS NULL';

export interface Piece {
  /** Number of its last line; where it is empty, the one it begins beyond. */
  last: number;
  isLast: boolean;
}

const pieceBeyond = `SELECT max(p.id) AS last, count(*) < 5000 AS "isLast"
  FROM (SELECT a.id FROM audit a WHERE a.company_id = ? AND a.id > ? ORDER BY a.id LIMIT 5000) p`;

export async function readPiece(trx: Transaction, companyId: string, beyond: number): Promise<Piece> {
  const { rows } = await trx.raw<{ rows: [{ last: number | null; isLast: boolean }] }>(pieceBeyond, [
    companyId,
    beyond,
  ]);
  const [{ last, isLast }] = rows;
  return { last: last ?? beyond, isLast };
}
