import { addDays } from '../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../domain/dates/zone';
import type { OpportunityFacts } from '../../domain/processes/opportunity/state';
import type { Transaction } from '../wall';
import { findApprovers } from './approvers';

/** Proposals of the client in the last 30 days, whichever business unit's, this one excluded (D12). */
async function clientOthers30Days(
  trx: Transaction,
  accountId: string,
  proposalId: string | null,
  today: string,
): Promise<number> {
  const { rows } = await trx.raw<{ rows: { total: number }[] }>(
    'SELECT door_client_total(?::uuid, ?::uuid, ?::timestamptz) AS total',
    [accountId, proposalId, atWallTime(addDays(today, -30), 0, europeParis)],
  );
  return rows[0]?.total ?? 0;
}

export interface ApprovalSubject {
  buId: string;
  practiceId: string | null;
  accountId: string;
  proposalId: string | null;
  authorId: string;
  today: string;
}

/** What the client has signed or is about to, and who would approve. */
export async function approvalFactsOf(
  trx: Transaction,
  { buId, practiceId, accountId, proposalId, authorId, today }: ApprovalSubject,
): Promise<OpportunityFacts['approval']> {
  return {
    clientOthers30DaysCents: await clientOthers30Days(trx, accountId, proposalId, today),
    approver: (await findApprovers(trx, buId, practiceId, authorId))[0] ?? null,
  };
}

/** Two proposals of one client that are submitted at once are counted one after the other: else neither would see the other, and both pass below a threshold that they cross together. */
export async function lockedApprovalFacts(
  trx: Transaction,
  subject: ApprovalSubject,
): Promise<OpportunityFacts['approval']> {
  // By a statement of its own: the one that reads after it sees what the wait was for.
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('submitted_proposals/' || ?::text, 0))", [
    subject.accountId,
  ]);
  return approvalFactsOf(trx, subject);
}
