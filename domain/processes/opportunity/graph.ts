import type { ProcessGraph } from '../graph';

/** An opportunity from first contact to won or lost (requirements 99-135, 182-196). */
export const opportunityGraph: ProcessGraph = {
  process: 'opportunity',
  version: 1,
  nodes: {
    opened: { type: 'start' },
    identification: { type: 'wait', outcomes: ['qualification', 'lost'] },
    qualification: { type: 'wait', outcomes: ['identification', 'proposition', 'lost'] },
    prepareProposition: { type: 'serviceTask' },
    proposition: { type: 'wait', outcomes: ['qualification', 'missionActive', 'lost'] },
    win: { type: 'serviceTask' },
    won: { type: 'end' },
    lost: { type: 'wait', outcomes: ['qualification'] },
  },
  flows: [
    { from: 'opened', to: 'identification' },
    { from: 'identification', to: 'qualification', when: 'qualification' },
    { from: 'identification', to: 'lost', when: 'lost' },
    { from: 'qualification', to: 'identification', when: 'identification' },
    { from: 'qualification', to: 'prepareProposition', when: 'proposition' },
    { from: 'qualification', to: 'lost', when: 'lost' },
    { from: 'prepareProposition', to: 'proposition' },
    { from: 'proposition', to: 'qualification', when: 'qualification' },
    { from: 'proposition', to: 'win', when: 'missionActive' },
    { from: 'proposition', to: 'lost', when: 'lost' },
    { from: 'win', to: 'won' },
    { from: 'lost', to: 'qualification', when: 'qualification' },
  ],
  milestones: ['identification', 'qualification', 'proposition', 'won'],
};
