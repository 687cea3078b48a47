/** One command for many tasks: what it is for each of them, and what takes it back. */
import type { Visibility } from '../conversation/message';
import { europeParis, wallTime } from '../dates/zone';
import type { Colleague, PersonTaskCommand, Task } from './task';

/** Outcomes that need nothing but themselves: everything else is decided one by one. */
export const plainOutcomes = ['passed', 'confirmed', 'resubmitted', 'returned', 'approved', 'done'] as const;
export type PlainOutcome = (typeof plainOutcomes)[number];

export type BulkAction =
  | { type: 'claim' }
  | { type: 'release'; note?: string | undefined }
  | { type: 'reassign'; assigneeId: string; reason: string }
  | { type: 'followUp'; on: string | null }
  | { type: 'due'; on: string; at?: string | undefined; reason: string }
  | { type: 'complete'; outcome: PlainOutcome; comment?: string | undefined }
  | BulkMessage;

/** The same words on the request of each task. */
export interface BulkMessage {
  type: 'message';
  body: string;
  visibility: Visibility;
}
/** What is a command on the task itself. */
export type BulkCommand = Exclude<BulkAction, BulkMessage>;

/** Tasks that one bulk may hold: its rehearsal answers while the person waits. */
export const MOST_IN_A_BULK = 500;

/** Why it was done, of what a bulk takes back. */
const undoing = 'Annulation d’une action groupée';

/** @param assignee whom a reassignment names, as the rules need them */
export function commandFor(action: BulkCommand, taskId: string, assignee: Colleague | null): PersonTaskCommand {
  switch (action.type) {
    case 'claim':
      return { type: 'claimTask', taskId };
    case 'release':
      return { type: 'releaseTask', taskId, note: action.note };
    case 'reassign':
      if (!assignee) throw new Error('a reassignment names somebody');
      return { type: 'reassignTask', taskId, assignee, reason: action.reason };
    case 'followUp':
      return { type: 'followUpTask', taskId, on: action.on };
    case 'due':
      return { type: 'moveTaskDue', taskId, on: action.on, at: action.at, reason: action.reason };
    case 'complete':
      return { type: 'completeTask', taskId, completion: { outcome: action.outcome, comment: action.comment } };
  }
}

const dayOf = (instant: string) => wallTime(new Date(instant), europeParis).date;

/**
 * What takes it back, from the task as it was before; null where nothing does: an answer that was given is acted upon, what was said
 * is read, and a task that nobody held cannot be handed over to nobody.
 */
export function inverseOf(action: BulkAction, before: Task): BulkAction | null {
  switch (action.type) {
    case 'claim':
      return before.state === 'claimed' ? null : { type: 'release' };
    case 'release':
      return { type: 'claim' };
    case 'reassign':
      return before.assigneeId === null ? null : { type: 'reassign', assigneeId: before.assigneeId, reason: undoing };
    case 'followUp':
      return { type: 'followUp', on: before.followUpAt === null ? null : dayOf(before.followUpAt) };
    case 'due':
      return before.dueAt === null ? null : { type: 'due', on: dayOf(before.dueAt), at: before.dueAt, reason: undoing };
    case 'complete':
    case 'message':
      return null;
  }
}
