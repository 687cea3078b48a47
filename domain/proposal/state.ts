/** Brouillon, en approbation, validée, envoyée, signée (commande), refusée, archivée (glossary, requirement 324). */
export const proposalStates = [
  'draft',
  'pending_approval',
  'approved',
  'sent',
  'signed',
  'refused',
  'archived',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export type ProposalEvent =
  | 'submittedFree'
  | 'submittedForApproval'
  | 'approved'
  | 'refused'
  | 'revised'
  | 'sent'
  | 'signed'
  | 'archived';

/** `revised` is any edit of the content: it voids an approval, which is bound to what was approved (D12). */
const MOVES: Readonly<Record<ProposalState, Partial<Record<ProposalEvent, ProposalState>>>> = {
  draft: {
    submittedFree: 'approved',
    submittedForApproval: 'pending_approval',
    revised: 'draft',
    archived: 'archived',
  },
  pending_approval: { approved: 'approved', refused: 'refused', revised: 'draft', archived: 'archived' },
  approved: { sent: 'sent', revised: 'draft', archived: 'archived' },
  sent: { signed: 'signed', revised: 'draft', archived: 'archived' },
  // a signed order that never became a mission is archived with its lost opportunity (D16)
  signed: { archived: 'archived' },
  refused: { revised: 'draft', archived: 'archived' },
  archived: {},
};

/** The state that an event leads to, or nothing when it cannot happen in this state. */
export function nextProposalState(state: ProposalState, event: ProposalEvent): ProposalState | undefined {
  return MOVES[state][event];
}
