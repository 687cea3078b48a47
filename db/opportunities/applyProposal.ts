/** Writes what was decided about the proposal, the mission and what follows from them. */
import { billingSchedule } from '../../domain/billing/schedule';
import type { OpportunityEvent } from '../../domain/processes/opportunity/events';
import { accountWall } from '../accounts/wall';
import { openApproval } from '../approvals/birth';
import { actorId, wallOf, type CaseContext } from '../cases/context';
import { keepVersion } from '../letters/versions';
import { planSupervisor } from '../transmissions/plan';
import { followProposals } from './amount';

type Data<T extends OpportunityEvent['type']> = Extract<OpportunityEvent, { type: T }>['data'];

export async function setProposal(context: CaseContext, proposalId: string, columns: object): Promise<void> {
  const { trx } = context;
  await trx('proposals')
    .where({ id: proposalId })
    .update({ ...columns, version: trx.raw('version + 1') });
  await followProposals(context);
}

/** An approval that is still open dies with the content that it was asked for (D12). */
export async function backToDraft(context: CaseContext, proposalId: string): Promise<void> {
  await setProposal(context, proposalId, { state: 'draft', approved_hash: null, submitted_at: null, sent_on: null });
  await voidApprovals(context, proposalId);
}

/** Nobody is asked any more to approve what was put away. */
export async function archive(context: CaseContext, proposalId: string): Promise<void> {
  await setProposal(context, proposalId, { state: 'archived' });
  await voidApprovals(context, proposalId);
}

async function voidApprovals(context: CaseContext, proposalId: string): Promise<void> {
  const open = await context
    .trx('approvals')
    .where({ proposal_id: proposalId })
    .whereNull('outcome')
    .select<{ id: string }[]>('id');
  for (const { id } of open) await context.decideOther(id, { type: 'voidApproval' }, `void/${context.row.lastSeq}`);
}

export async function submit(context: CaseContext, data: Data<'proposalSubmitted'>): Promise<void> {
  const authorId = actorId(context.principal);
  await keepVersion(context, data.proposalId);
  await setProposal(context, data.proposalId, {
    state: data.approver ? 'pending_approval' : 'draft',
    submitted_at: context.now,
    author_id: authorId,
  });
  if (!data.approver || authorId === null) return;
  const proposal = await context
    .trx('proposals')
    .where({ id: data.proposalId })
    .first<{ content_hash: string }>('content_hash');
  await openApproval(context, {
    proposalId: data.proposalId,
    contentHash: proposal.content_hash,
    reasons: data.reasons,
    approver: data.approver,
    authorId,
  });
}

export async function approve(context: CaseContext, proposalId: string): Promise<void> {
  await setProposal(context, proposalId, { state: 'approved', approved_hash: context.trx.ref('content_hash') });
}

export async function setMission({ trx, row, now }: CaseContext, data: Data<'missionStateChanged'>): Promise<void> {
  await trx('missions')
    .where({ id: data.missionId, state: data.from })
    .update({ state: data.to, ...(data.deliveryLeadId === null ? {} : { delivery_lead_id: data.deliveryLeadId }) });
  if (data.to !== 'REA') return;
  const account = await accountWall(trx, row.accountId);
  if (account) await planSupervisor(trx, account, now);
}

export async function scheduleBilling({ trx, row }: CaseContext, data: Data<'billingScheduled'>): Promise<void> {
  const source = await trx('proposals as p')
    .join('missions as m', 'm.id', 'p.mission_id')
    .where('p.id', data.proposalId)
    .first<{ net: number; label: string; ends_on: string }>('p.net_cents as net', 'p.label', 'm.ends_on');
  const [schedule] = await trx('billing_schedules')
    .insert({ ...wallOf(row), mission_id: data.missionId, proposal_id: data.proposalId, total_cents: source.net })
    .returning<{ id: string }[]>('id');
  if (!schedule) throw new Error('the billing schedule was not written');
  const lines = billingSchedule(source.net, data.mode, data.firstOn, source.ends_on);
  await trx('billing_schedule_lines').insert(
    lines.map((line) => ({
      ...wallOf(row),
      schedule_id: schedule.id,
      due_on: line.dueOn,
      amount_cents: line.amountCents,
      label: source.label,
    })),
  );
}
