import type { ProcessGraph } from '../graph';
import { withStepsBack } from '../stepBack';
import { reopeningFlows, reopeningNodes, silenceFlows, silenceNodes } from '../request/reopening';

/** Acceptmi: completeness by line, know-your-client and independence checks, decision (D18). */
export const acceptanceGraph: ProcessGraph = withStepsBack({
  process: 'acceptance',
  version: 4,
  nodes: {
    submitted: { type: 'start' },
    registerCheck: { type: 'serviceTask' },
    review: { type: 'userTask', performer: 'business_support', outcomes: ['passed', 'returned', 'refused'] },
    complete: { type: 'userTask', performer: 'requester', outcomes: ['resubmitted'] },
    kyc: { type: 'userTask', performer: 'business_support', outcomes: ['passed', 'refused'] },
    decide: { type: 'userTask', performer: 'business_support', outcomes: ['granted', 'refused'] },
    ...silenceNodes,
    ...reopeningNodes,
    close: { type: 'serviceTask' },
    ended: { type: 'end' },
  },
  flows: [
    { from: 'submitted', to: 'registerCheck' },
    { from: 'registerCheck', to: 'review' },
    { from: 'review', to: 'complete', when: 'returned' },
    ...silenceFlows('review', 'close'),
    { from: 'review', to: 'kyc', when: 'passed' },
    { from: 'review', to: 'close', when: 'refused' },
    { from: 'kyc', to: 'decide', when: 'passed' },
    { from: 'kyc', to: 'close', when: 'refused' },
    { from: 'decide', to: 'autoClose', when: 'granted' },
    { from: 'decide', to: 'close', when: 'refused' },
    ...reopeningFlows,
    { from: 'close', to: 'ended' },
  ],
  milestones: ['review', 'kyc', 'decide'],
});
