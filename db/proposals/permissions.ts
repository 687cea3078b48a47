import type { ErrorCode } from '../../domain/errors/codes';

export type ProposalStateName = 'draft' | 'pending_approval' | 'approved' | 'sent' | 'signed' | 'refused' | 'archived';

interface Situation {
  live: boolean;
  acceptanceGranted: boolean;
  letterSigned: boolean;
  empty: boolean;
}

function allowedIf(action: string, code: ErrorCode | null) {
  return { action, allowed: code === null, code };
}

/** What may be done with the proposal now, and why not. */
export function proposalPermissions(state: ProposalStateName, { live, acceptanceGranted, letterSigned, empty }: Situation) {
  const closed: ErrorCode | null = live && state !== 'archived' ? null : 'opportunity_closed';
  const editable = ['draft', 'pending_approval', 'approved', 'refused'].includes(state);
  const sendable: ErrorCode | null = state === 'pending_approval' ? 'approval_pending' : state !== 'approved' ? 'proposal_not_sendable' : acceptanceGranted ? null : 'acceptance_not_granted';
  return [
    allowedIf('edit', closed ?? (editable ? null : 'proposal_not_editable')),
    allowedIf('submit', closed ?? (state !== 'draft' ? 'proposal_not_submittable' : empty ? 'proposal_empty' : null)),
    allowedIf('revise', closed ?? (['pending_approval', 'approved', 'refused', 'sent'].includes(state) && !letterSigned ? null : 'proposal_not_editable')),
    allowedIf('send', closed ?? sendable),
    allowedIf('sign', closed ?? (state === 'sent' && !letterSigned ? null : 'proposal_not_signable')),
  ];
}
