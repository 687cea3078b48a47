import type { ProcessGraph } from '../graph';
import { withStepsBack } from '../stepBack';
import { reopeningFlows, reopeningNodes, silenceFlows, silenceNodes } from '../request/reopening';

/** Letmi: from the signed letter to a configured mission (D13, D14, requirements 283-295). */
export const missionSetupGraph: ProcessGraph = withStepsBack({
  process: 'missionSetup',
  version: 4,
  nodes: {
    submitted: { type: 'start' },
    startControl: { type: 'serviceTask' },
    check: { type: 'userTask', performer: 'business_support', outcomes: ['passed', 'returned', 'refused'] },
    complete: { type: 'userTask', performer: 'requester', outcomes: ['resubmitted'] },
    configure: { type: 'userTask', performer: 'business_support', outcomes: ['configured'] },
    convertToOrder: { type: 'serviceTask' },
    createBillingSchedule: { type: 'serviceTask' },
    activateMission: { type: 'serviceTask' },
    notifyInitiator: { type: 'serviceTask' },
    releaseControl: { type: 'serviceTask' },
    ...silenceNodes,
    ...reopeningNodes,
    close: { type: 'serviceTask' },
    ended: { type: 'end' },
  },
  flows: [
    { from: 'submitted', to: 'startControl' },
    { from: 'startControl', to: 'check' },
    { from: 'check', to: 'complete', when: 'returned' },
    ...silenceFlows('check', 'releaseControl'),
    { from: 'check', to: 'configure', when: 'passed' },
    { from: 'check', to: 'releaseControl', when: 'refused' },
    { from: 'configure', to: 'convertToOrder', when: 'configured' },
    { from: 'convertToOrder', to: 'createBillingSchedule' },
    { from: 'createBillingSchedule', to: 'activateMission' },
    { from: 'activateMission', to: 'notifyInitiator' },
    { from: 'notifyInitiator', to: 'autoClose' },
    { from: 'releaseControl', to: 'close' },
    ...reopeningFlows,
    { from: 'close', to: 'ended' },
  ],
  milestones: ['check', 'configure', 'activateMission'],
});
