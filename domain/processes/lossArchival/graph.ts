import type { ProcessGraph } from '../graph';
import { reopeningFlows, reopeningNodes, silenceFlows, silenceNodes } from '../request/reopening';

/** Archiving what a lost opportunity left behind, in this order (D16, requirements 190-196). */
export const lossArchivalGraph: ProcessGraph = {
  process: 'lossArchival',
  version: 3,
  nodes: {
    submitted: { type: 'start' },
    confirm: { type: 'userTask', performer: 'business_support', outcomes: ['confirmed', 'returned', 'refused'] },
    complete: { type: 'userTask', performer: 'requester', outcomes: ['resubmitted'] },
    archiveProposal: { type: 'serviceTask', outcomes: ['done', 'refused'] },
    loseMission: { type: 'serviceTask' },
    deletePlanningBlocks: { type: 'serviceTask' },
    loseOpportunity: { type: 'serviceTask' },
    recordImpossible: { type: 'serviceTask' },
    resolve: { type: 'serviceTask' },
    ...silenceNodes,
    ...reopeningNodes,
    close: { type: 'serviceTask' },
    ended: { type: 'end' },
  },
  flows: [
    { from: 'submitted', to: 'confirm' },
    { from: 'confirm', to: 'complete', when: 'returned' },
    ...silenceFlows('confirm', 'close'),
    { from: 'confirm', to: 'archiveProposal', when: 'confirmed' },
    { from: 'confirm', to: 'close', when: 'refused' },
    { from: 'archiveProposal', to: 'loseMission', when: 'done' },
    { from: 'archiveProposal', to: 'recordImpossible', when: 'refused' },
    { from: 'recordImpossible', to: 'close' },
    { from: 'loseMission', to: 'deletePlanningBlocks' },
    { from: 'deletePlanningBlocks', to: 'loseOpportunity' },
    { from: 'loseOpportunity', to: 'resolve' },
    { from: 'resolve', to: 'autoClose' },
    ...reopeningFlows,
    { from: 'close', to: 'ended' },
  ],
  milestones: ['confirm', 'archiveProposal', 'loseMission', 'deletePlanningBlocks', 'loseOpportunity'],
};
