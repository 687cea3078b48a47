import type { Transaction } from '../wall';

/** A link of the chain, as it stands. */
export interface Settled {
  seq: number;
  auditId: number;
  hash: Buffer;
  sealedAt: Date;
}

/**
 * What was sealed a day before the head. Whatever has a lower number than its row was committed or gone a minute after,
 * and each turn of that day has looked for it: nothing under it comes any more. A day, because clocks of workers differ.
 *
 * @returns null for a chain that is younger
 */
export async function settledLink(trx: Transaction, companyId: string): Promise<Settled | null> {
  const { rows } = await trx.raw<{ rows: Settled[] }>(
    `SELECT s.seq, s.audit_id AS "auditId", s.hash, s.sealed_at AS "sealedAt" FROM audit_seals s WHERE s.company_id = :companyId AND s.sealed_at <
       (SELECT h.sealed_at - interval '1 day' FROM audit_seals h WHERE h.company_id = :companyId ORDER BY h.seq DESC LIMIT 1)
     ORDER BY s.seq DESC LIMIT 1`,
    { companyId },
  );
  return rows[0] ?? null;
}
