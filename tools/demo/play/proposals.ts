import type { DemoPerson } from '../people/people';
import { command } from './command';
import type { Play } from './play';

export interface ProposalRow {
  id: string;
  version: number;
  state: string;
  netCents: number;
}

export function proposalOf({ trx }: Play, opportunityId: string): Promise<ProposalRow> {
  return Promise.resolve(
    trx('proposals')
      .where({ opportunity_id: opportunityId })
      .whereNot({ state: 'archived' })
      .first<ProposalRow>('id', 'version', 'state', 'net_cents as netCents'),
  );
}

/** Fits the proposal to the customer: hours of its first line, a discount when there is one, and no service that is not offered (requirement 147). */
export async function fit(
  play: Play,
  opportunityId: string,
  who: DemoPerson,
  wanted: { hundredths: number; discountBasisPoints: number },
  at: Date,
): Promise<void> {
  const { id: proposalId } = await proposalOf(play, opportunityId);
  const lines = await play
    .trx('proposal_lines as l')
    .join('opportunities as o', 'o.id', play.trx.raw('?::uuid', [opportunityId]))
    .join('offer_products as p', { 'p.offer_id': 'o.offer_id', 'p.product_id': 'l.product_id' })
    .where('l.proposal_id', proposalId)
    .orderBy('l.position')
    .select<{ id: string; kept: boolean }[]>('l.id', 'p.always_kept as kept');
  const edit = async (change: Parameters<typeof editOf>[2]) =>
    command(play, opportunityId, who, await editOf(play, opportunityId, change), at);
  const first = lines[0];
  if (first)
    await edit({
      kind: 'update',
      lineId: first.id,
      values: { quantityHundredths: wanted.hundredths, discountBasisPoints: wanted.discountBasisPoints },
    });
  // Only a standard proposal says which of its lines go when they are not offered.
  const isStandard = lines.some(({ kept }) => kept);
  for (const line of lines.filter(({ kept }) => isStandard && !kept)) await edit({ kind: 'remove', lineId: line.id });
}

type LineEdit =
  | { kind: 'update'; lineId: string; values: { quantityHundredths: number; discountBasisPoints: number } }
  | { kind: 'remove'; lineId: string };

async function editOf(play: Play, opportunityId: string, edit: LineEdit) {
  const { id, version } = await proposalOf(play, opportunityId);
  return { type: 'editLine' as const, proposalId: id, version, edit };
}

export async function submit(play: Play, opportunityId: string, who: DemoPerson, at: Date): Promise<void> {
  const { id } = await proposalOf(play, opportunityId);
  await command(play, opportunityId, who, { type: 'submitProposal', proposalId: id }, at);
}

export async function send(play: Play, opportunityId: string, who: DemoPerson, at: Date): Promise<void> {
  const { id } = await proposalOf(play, opportunityId);
  await command(play, opportunityId, who, { type: 'sendProposal', proposalId: id }, at);
}

export async function sign(
  play: Play,
  opportunityId: string,
  who: DemoPerson,
  documentId: string,
  at: Date,
): Promise<void> {
  const { id } = await proposalOf(play, opportunityId);
  await command(play, opportunityId, who, { type: 'signProposal', proposalId: id, documentId }, at);
}

export interface OpenApproval {
  id: string;
  approverId: string;
}

/** The approval that the proposal waits for, if it waits for one. */
export async function openApprovalOf({ trx }: Play, opportunityId: string): Promise<OpenApproval | null> {
  const found = await trx('approvals as a')
    .join('cases as c', 'c.id', 'a.id')
    .where('c.opportunity_id', opportunityId)
    .whereNull('a.outcome')
    .first<OpenApproval | undefined>('a.id', 'a.approver_id as approverId');
  return found ?? null;
}
