import type { ProcessGraph } from '../graph';

/** One decision on one content of a proposal (D12). */
export const proposalApprovalGraph: ProcessGraph = {
  process: 'proposalApproval',
  version: 1,
  nodes: {
    asked: { type: 'start' },
    approve: { type: 'userTask', performer: 'approver', outcomes: ['approved', 'refused'] },
    recordApproval: { type: 'serviceTask' },
    close: { type: 'serviceTask' },
    ended: { type: 'end' },
  },
  flows: [
    { from: 'asked', to: 'approve' },
    { from: 'approve', to: 'recordApproval' },
    { from: 'recordApproval', to: 'close' },
    { from: 'close', to: 'ended' },
  ],
  milestones: ['approve', 'recordApproval'],
};
