import type { CaseKind } from '../../cases/kinds';
import type { Flow, GraphNode, ProcessGraph } from '../graph';
import { withStepsBack } from '../stepBack';
import { reopeningFlows, reopeningNodes, silenceFlows, silenceNodes } from '../request/reopening';

/** One thing that the process of a template does once Business Support has let the request pass. */
export interface DeskStep {
  node: string;
  /**
   * Business Support does it by hand, or the process by itself. A step that `completes` the one before it finishes what
   * was begun: it is not asked whether it may.
   */
  by: 'business_support' | 'process' | 'completes';
}

const ends: Readonly<Record<DeskStep['by'], GraphNode>> = {
  business_support: { type: 'userTask', performer: 'business_support', outcomes: ['done', 'refused'] },
  process: { type: 'serviceTask', outcomes: ['done', 'refused'] },
  completes: { type: 'serviceTask' },
};

/** Refused by a person, it is over; refused by the facts, that is recorded first. */
function flowsOf({ node, by }: DeskStep, next: string): Flow[] {
  if (by === 'completes') return [{ from: node, to: next }];
  return [
    { from: node, to: next, when: 'done' },
    { from: node, to: by === 'process' ? 'recordImpossible' : 'close', when: 'refused' },
  ];
}

/**
 * The process of a template that needs no other: review ⇄ complete, then its own steps, then closed by itself. Each
 * template has its own graph with its own version.
 */
export function deskGraph(process: CaseKind, version: number, steps: readonly DeskStep[]): ProcessGraph {
  const after = (index: number) => steps[index + 1]?.node ?? 'resolve';
  const impossible = steps.some(({ by }) => by === 'process');
  return withStepsBack({
    process,
    version,
    nodes: {
      submitted: { type: 'start' },
      review: { type: 'userTask', performer: 'business_support', outcomes: ['passed', 'returned', 'refused'] },
      complete: { type: 'userTask', performer: 'requester', outcomes: ['resubmitted'] },
      ...Object.fromEntries(steps.map(({ node, by }) => [node, ends[by]])),
      ...(impossible ? { recordImpossible: { type: 'serviceTask' } } : {}),
      resolve: { type: 'serviceTask' },
      ...silenceNodes,
      ...reopeningNodes,
      close: { type: 'serviceTask' },
      ended: { type: 'end' },
    },
    flows: [
      { from: 'submitted', to: 'review' },
      { from: 'review', to: 'complete', when: 'returned' },
      ...silenceFlows('review', 'close'),
      { from: 'review', to: 'close', when: 'refused' },
      { from: 'review', to: steps[0]?.node ?? 'resolve', when: 'passed' },
      ...steps.flatMap((step, index) => flowsOf(step, after(index))),
      ...(impossible ? [{ from: 'recordImpossible', to: 'close' }] : []),
      { from: 'resolve', to: 'autoClose' },
      ...reopeningFlows,
      { from: 'close', to: 'ended' },
    ],
    milestones: ['review', ...steps.map(({ node }) => node)],
  });
}
