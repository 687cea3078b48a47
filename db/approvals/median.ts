import type { Transaction } from '../wall';

/** How long approvals took from asking to answer, over six months of what the caller sees: the median, in minutes of the clock; null without any. */
export async function medianAnswerMinutes(trx: Transaction, now: Date): Promise<number | null> {
  const { rows } = await trx.raw<{ rows: { minutes: number | null }[] }>(
    `SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM e.at - c.opened_at) / 60))::int AS minutes
     FROM cases c JOIN case_events e ON e.case_id = c.id AND e.type = 'approvalGiven' WHERE c.kind = 'proposalApproval' AND c.opened_at > :now::timestamptz - interval '180 days'`,
    { now },
  );
  return rows[0]?.minutes ?? null;
}
