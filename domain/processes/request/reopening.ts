/** What follows every request that was resolved: closed by itself, unless whoever asked sends it back before (D19). */
import type { Flow, GraphNode } from '../graph';

export const reopeningNodes = {
  autoClose: { type: 'timer', outcomes: ['elapsed', 'reopened'] },
  rework: { type: 'userTask', performer: 'business_support', outcomes: ['done'] },
} as const satisfies Readonly<Record<string, GraphNode>>;

/** What is back with its requester and stays unanswered closes by itself, unless they reopen it before that is final (D19). */
export const silenceNodes = {
  unanswered: { type: 'timer', outcomes: ['elapsed', 'reopened'] },
} as const satisfies Readonly<Record<string, GraphNode>>;

/** How the requester's task ends when its time is over: no person can give this outcome, so it is none of its own. */
export const UNANSWERED = 'unanswered';

/** @param judged the task that looks at the answer @param end where it leads once nobody may reopen it */
export const silenceFlows = (judged: string, end: string): Flow[] => [
  { from: 'complete', to: judged, when: 'resubmitted' },
  { from: 'complete', to: 'unanswered', when: UNANSWERED },
  { from: 'unanswered', to: end, when: 'elapsed' },
  { from: 'unanswered', to: 'complete', when: 'reopened' },
];

export const reopeningFlows: readonly Flow[] = [
  { from: 'autoClose', to: 'close', when: 'elapsed' },
  { from: 'autoClose', to: 'rework', when: 'reopened' },
  { from: 'rework', to: 'autoClose', when: 'done' },
];
