import { wallOf, type CaseContext } from '../cases/context';

export interface AskedApproval {
  proposalId: string;
  contentHash: string;
  reasons: string[];
  approver: { userId: string; role: string };
  authorId: string;
}

/** Opens the approval of one content of a proposal, in the transaction that submitted it. */
export async function openApproval(context: CaseContext, asked: AskedApproval): Promise<void> {
  const { trx, row, now } = context;
  const { rows } = await trx.raw<{ rows: { id: string; number: string }[] }>(
    "SELECT gen_random_uuid() AS id, 'APP' || lpad(nextval('approval_number')::text, 7, '0') AS number",
  );
  const born = rows[0];
  if (!born) throw new Error('no number for the approval');
  await trx('cases').insert({
    ...wallOf(row),
    id: born.id,
    kind: 'proposalApproval',
    number: born.number,
    title: row.title,
    account_id: row.accountId,
    opportunity_id: row.id,
    state: 'asked',
    last_seq: 1,
    last_event_at: now,
    holder_kind: 'approver',
    holder_user_id: asked.approver.userId,
    holder_since: now,
    opened_at: now,
    opened_by: asked.authorId,
  });
  await trx('approvals').insert({
    ...wallOf(row),
    id: born.id,
    proposal_id: asked.proposalId,
    content_hash: asked.contentHash,
    author_id: asked.authorId,
    approver_id: asked.approver.userId,
    approver_role: asked.approver.role,
    reasons: JSON.stringify(asked.reasons),
  });
  await trx('case_events').insert({
    ...wallOf(row),
    case_id: born.id,
    seq: 1,
    type: 'approvalAsked',
    data: JSON.stringify({ proposalId: asked.proposalId, reasons: asked.reasons, approverId: asked.approver.userId }),
    principal_kind: 'system',
    at: now,
  });
  context.touched.push({ kind: 'proposalApproval', caseId: born.id });
}
