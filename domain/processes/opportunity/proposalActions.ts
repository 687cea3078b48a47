/** What may be done with a proposal now: asked by the buttons before the click and by the commands after it (D12, D13). */
import { refuse, type Refusal } from '../../errors/refusal';
import { nextProposalState } from '../../proposal/state';
import { byMode, type Observation } from '../../settings/mode';
import { approvalVerdict } from './approvalNeed';
import type { OpportunityFacts, OpportunityState, ProposalState } from './state';

export const proposalActions = ['edit', 'submit', 'revise', 'send', 'sign'] as const;
export type ProposalAction = (typeof proposalActions)[number];

/** The facts that an action depends on, whatever is typed with it. */
export type ProposalFacts = Pick<OpportunityFacts, 'settings' | 'acceptance' | 'approval'>;

/** @returns null when it may be done; what the command brings along may still be refused */
export function whyNotOnProposal(
  action: ProposalAction,
  { stage, proposal }: Pick<OpportunityState, 'stage' | 'proposal'>,
  proposalId: string,
  facts: ProposalFacts,
): Refusal | null {
  if (proposal?.id !== proposalId) return refuse('proposal_not_editable', { params: { state: 'archived' } });
  if (stage !== 'proposition') return refuse('opportunity_closed');
  return rules[action](proposal, facts);
}

/** What a letter that leaves before its acceptance comes to, in the mode of the setting that asks for it (D6). */
export function letterBeforeAcceptance({ acceptance, settings }: ProposalFacts): {
  refusal: Refusal | null;
  observed: Observation[];
} {
  const setting = 'acceptanceGrantedBefore';
  const { refused, observed } = byMode(
    acceptance === 'granted' ? [] : (['acceptance_not_granted'] as const),
    () => settings[setting].mode,
  );
  return { refusal: refused[0] ? refuse(refused[0]) : null, observed: observed.map((code) => ({ setting, code })) };
}

function notIn(
  { state }: ProposalState,
  code: 'proposal_not_editable' | 'proposal_not_submittable' | 'proposal_not_sendable' | 'proposal_not_signable',
): Refusal {
  return refuse(code, { params: { state } });
}

const rules: Readonly<Record<ProposalAction, (proposal: ProposalState, facts: ProposalFacts) => Refusal | null>> = {
  // What was sent is taken back first, so that nobody changes what the client is reading.
  edit: (proposal) =>
    nextProposalState(proposal.state, 'revised') && proposal.state !== 'sent'
      ? null
      : notIn(proposal, 'proposal_not_editable'),
  revise: (proposal) =>
    nextProposalState(proposal.state, 'revised') && proposal.state !== 'draft' && !proposal.letterSigned
      ? null
      : notIn(proposal, 'proposal_not_editable'),
  submit: (proposal, facts) => {
    if (!nextProposalState(proposal.state, 'submittedFree')) return notIn(proposal, 'proposal_not_submittable');
    if (proposal.lineCount === 0 || proposal.netCents === 0) return refuse('proposal_empty');
    return approvalVerdict(proposal, facts).refused.length > 0 && !facts.approval.approver
      ? refuse('no_approver')
      : null;
  },
  send: (proposal, facts) => {
    if (proposal.state === 'pending_approval') return refuse('approval_pending');
    return nextProposalState(proposal.state, 'sent')
      ? letterBeforeAcceptance(facts).refusal
      : notIn(proposal, 'proposal_not_sendable');
  },
  sign: (proposal) =>
    nextProposalState(proposal.state, 'signed') && !proposal.letterSigned
      ? null
      : notIn(proposal, 'proposal_not_signable'),
};
