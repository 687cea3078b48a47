/** What follows every request that was resolved: closed by itself, unless whoever asked sends it back before (D19). */
import type { Flow, GraphNode } from '../graph';

export const reopeningNodes = {
  autoClose: { type: 'timer', outcomes: ['elapsed', 'reopened'] },
  rework: { type: 'userTask', performer: 'business_support', outcomes: ['done'] },
} as const satisfies Readonly<Record<string, GraphNode>>;

export const reopeningFlows: readonly Flow[] = [
  { from: 'autoClose', to: 'close', when: 'elapsed' },
  { from: 'autoClose', to: 'rework', when: 'reopened' },
  { from: 'rework', to: 'autoClose', when: 'done' },
];
