/** Lines, submission, sending and signature of the proposal of an opportunity (D10-D13). */
import { decided, type Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import { byMode } from '../../settings/mode';
import { approvalVerdict, settingOf } from './approvalNeed';
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
  const { refused: reasons, observed } = approvalVerdict(proposal, facts);
  const submitted = (approver: OpportunityFacts['approval']['approver']): OpportunityEvent => ({ type: 'proposalSubmitted', data: { proposalId: proposal.id, totalCents: proposal.netCents, reasons, approver } });
  const seen = observed.map((reason) => ({ setting: settingOf[reason], code: 'approval_pending' }));
  if (reasons.length === 0) return { events: [submitted(null), { type: 'proposalApproved', data: { proposalId: proposal.id, by: 'rule' } }], observed: seen };
  return facts.approval.approver ? { events: [submitted(facts.approval.approver)], observed: seen } : refuse('no_approver');
}

/** Without an approval there is no letter (D13); whether acceptance holds it too is a setting, in its mode (D6). */
function send(proposal: ProposalState, command: Extract<ProposalCommand, { type: 'sendProposal' }>, facts: OpportunityFacts): Decision<OpportunityEvent> {
  if (proposal.state === 'pending_approval') return refuse('approval_pending');
  if (proposal.state !== 'approved') return refuse('proposal_not_sendable', { params: { state: proposal.state } });
  const { refused, observed } = byMode(facts.acceptance === 'granted' ? [] : ['acceptance_not_granted' as const], () => facts.settings.acceptanceGrantedBefore.mode);
  if (refused[0]) return refuse(refused[0]);
  const sent: OpportunityEvent = { type: 'proposalSent', data: { proposalId: proposal.id, sentOn: command.sentOn ?? facts.today } };
  return { events: [sent], observed: observed.map((code) => ({ setting: 'acceptanceGrantedBefore', code })) };
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
      return send(proposal, command, facts);
    case 'signProposal':
      return sign(proposal, facts);
  }
}
