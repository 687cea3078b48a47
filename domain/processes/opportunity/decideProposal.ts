/** Lines, submission, sending and signature of the proposal of an opportunity (D10-D13). */
import { decided, type Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { approvalReasons } from './approvalNeed';
import type { LineEdit, OpportunityEdit } from './commands';
import type { OpportunityEvent } from './events';
import type { OpportunityFacts, OpportunityState, ProposalState } from './state';

type ProposalCommand = Extract<OpportunityEdit, { proposalId: string }>;

const editable: readonly ProposalState['state'][] = ['draft', 'pending_approval', 'approved', 'refused'];

function priceIsForced(edit: LineEdit, facts: OpportunityFacts): boolean {
  const catalogue = edit.kind === 'add' ? facts.product?.cataloguePriceCents : facts.line?.cataloguePriceCents;
  if (edit.kind === 'remove' || catalogue === undefined) return true;
  const price = edit.values.unitPriceCents ?? (edit.kind === 'update' ? facts.line?.unitPriceCents : catalogue);
  const forced = edit.values.priceForced ?? (edit.kind === 'update' && facts.line?.priceForced === true);
  return price === catalogue || forced;
}

function editLine(proposal: ProposalState, command: Extract<ProposalCommand, { type: 'editLine' }>, facts: OpportunityFacts): Decision<OpportunityEvent> {
  if (!editable.includes(proposal.state)) return refuse('proposal_not_editable', { params: { state: proposal.state } });
  if (command.version !== proposal.version) return refuse('stale_version');
  const { edit } = command;
  if (edit.kind === 'add' && !facts.product) return refuse('reference_unknown', { params: { field: 'productId' } });
  if (edit.kind !== 'add' && !facts.line) return refuse('not_found');
  if (!priceIsForced(edit, facts)) return refuse('price_not_forced');
  const edited: OpportunityEvent = { type: 'lineEdited', data: { edit } };
  // An approval is bound to a content: any later edit voids it (D12), and it goes before the content does.
  return proposal.state === 'draft' ? decided(edited) : decided<OpportunityEvent>({ type: 'approvalLost', data: { proposalId: proposal.id } }, edited);
}

function submit(proposal: ProposalState, facts: OpportunityFacts): Decision<OpportunityEvent> {
  if (proposal.state !== 'draft') return refuse('proposal_not_submittable', { params: { state: proposal.state } });
  if (proposal.lineCount === 0 || proposal.netCents === 0) return refuse('proposal_empty');
  const reasons = approvalReasons(proposal, facts.approval);
  const submitted = (approver: OpportunityFacts['approval']['approver']): OpportunityEvent => ({ type: 'proposalSubmitted', data: { proposalId: proposal.id, totalCents: proposal.netCents, reasons, approver } });
  if (reasons.length === 0) return decided<OpportunityEvent>(submitted(null), { type: 'proposalApproved', data: { proposalId: proposal.id, by: 'rule' } });
  return facts.approval.approver ? decided(submitted(facts.approval.approver)) : refuse('no_approver');
}

function whyNotSendable(proposal: ProposalState, facts: OpportunityFacts): Refusal | null {
  if (proposal.state === 'pending_approval') return refuse('approval_pending');
  if (proposal.state !== 'approved') return refuse('proposal_not_sendable', { params: { state: proposal.state } });
  return facts.acceptance === 'granted' ? null : refuse('acceptance_not_granted');
}

function sign(proposal: ProposalState, facts: OpportunityFacts): Decision<OpportunityEvent> {
  if (proposal.state !== 'sent' || proposal.letterSigned) return refuse('proposal_not_signable', { params: { state: proposal.state } });
  const { letter } = facts;
  if (!letter) return refuse('letter_missing');
  if (letter.feeCents !== proposal.netCents) return refuse('letter_amount_differs', { params: { letterCents: letter.feeCents, proposalCents: proposal.netCents } });
  return decided({ type: 'letterSigned', data: { proposalId: proposal.id, documentId: letter.documentId, signedOn: letter.signedOn, totalCents: proposal.netCents } });
}

function revise(proposal: ProposalState): Decision<OpportunityEvent> {
  if (proposal.letterSigned || !['pending_approval', 'approved', 'refused', 'sent'].includes(proposal.state)) return refuse('proposal_not_editable', { params: { state: proposal.state } });
  return decided({ type: 'proposalRevised', data: { proposalId: proposal.id } });
}

export function decideProposal(state: OpportunityState, command: ProposalCommand, facts: OpportunityFacts): Decision<OpportunityEvent> {
  const { proposal } = state;
  if (proposal?.id !== command.proposalId) return refuse('proposal_not_editable', { params: { state: 'archived' } });
  if (state.stage !== 'proposition') return refuse('opportunity_closed');
  switch (command.type) {
    case 'editLine':
      return editLine(proposal, command, facts);
    case 'submitProposal':
      return submit(proposal, facts);
    case 'reviseProposal':
      return revise(proposal);
    case 'sendProposal':
      return whyNotSendable(proposal, facts) ?? decided({ type: 'proposalSent', data: { proposalId: proposal.id, sentOn: command.sentOn ?? facts.today } });
    case 'signProposal':
      return sign(proposal, facts);
  }
}
