/** Tasks that people add to a request ("ad hoc"), beside the one that its process waits for. The process models none of them. */
import { decided, type Decision } from '../cases/decision';
import { refuse, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { mayDirect } from './candidate';
import { isOver, whyNotCompleted } from './decideTask';
import { AD_HOC, type Colleague, type Completion, type Task } from './task';

/** How many one request may have, done and cancelled ones among them. */
export const MOST_ADDED = 100;

export const addedOutcomes = ['done'] as const;

export interface AddTask {
  type: 'addTask';
  taskId: string;
  title: string;
  details: string | null;
  /** Null for the group of Business Support that has the request. */
  to: Colleague | null;
  /** The day by whose end it is to be done; null when it may take its time. */
  on: string | null;
  /** The request is not answered before it is done. */
  blocking: boolean;
  /** The added task that it is a part of. */
  parentId: string | null;
}

export interface CancelTask {
  type: 'cancelTask';
  taskId: string;
  reason: string;
}

/** One that is still to be done. */
export interface OpenAdded {
  id: string;
  title: string;
  parentId: string | null;
  blocking: boolean;
  assigneeId: string | null;
}

export interface AddedTasks {
  open: readonly OpenAdded[];
  /** With those that are over. */
  count: number;
}

interface OnAdded {
  taskId: string;
  node: typeof AD_HOC;
}

export type AddedEvent =
  | {
      type: 'taskAdded';
      data: OnAdded & { toUserId: string | null; dueAt: string | null; blocking: boolean; parentId: string | null };
    }
  | { type: 'taskDone'; data: OnAdded & { comment: string | null } }
  /** `reason`: why somebody cancelled it; null when its request ended. */
  | { type: 'taskCancelled'; data: OnAdded & { toUserId: string | null; reason: string | null } };

export function isAddedEvent(event: { type: string }): event is AddedEvent {
  return event.type === 'taskAdded' || event.type === 'taskDone' || event.type === 'taskCancelled';
}

const cancelled = ({ id, assigneeId }: Pick<OpenAdded, 'id' | 'assigneeId'>, reason: string | null): AddedEvent => ({
  type: 'taskCancelled',
  data: { taskId: id, node: AD_HOC, toUserId: assigneeId, reason },
});

const partsOf = ({ open }: AddedTasks, taskId: string) => open.filter(({ parentId }) => parentId === taskId);

/** Whoever holds it says that it is done, and all its parts before it. */
export function finish(task: Task, completion: Completion, person: Person, added: AddedTasks): Decision<AddedEvent> {
  if (isOver(task)) return refuse('task_not_open');
  const barred = whyNotCompleted(task, person);
  if (barred) return barred;
  if (completion.outcome !== 'done') return refuse('outcome_not_allowed');
  if (partsOf(added, task.id).length > 0) return refuse('task_parts_open');
  return decided({ type: 'taskDone', data: { taskId: task.id, node: AD_HOC, comment: completion.comment ?? null } });
}

/** What the process waits for is answered or sent back, never cancelled; what was added, by whoever added or directs it. */
export function whyNotTaskCancelled(task: Task, person: Person): Refusal | null {
  if (task.added === null) return refuse('task_of_process');
  if (isOver(task)) return refuse('task_not_open');
  return mayDirect(task, person) ? null : refuse('not_allowed');
}

/** Its parts go with it. */
export function cancelTask(
  task: Task | null,
  { reason }: CancelTask,
  person: Person,
  added: AddedTasks,
): Decision<AddedEvent> {
  if (!task) return refuse('not_found');
  return (
    whyNotTaskCancelled(task, person) ??
    decided(...[task, ...partsOf(added, task.id)].map((one) => cancelled(one, reason)))
  );
}

/** Nothing is left to do on a request that is over. */
export function dropAll({ open }: AddedTasks): AddedEvent[] {
  return open.map((one) => cancelled(one, null));
}

/** Why the request may not be answered yet; null when nothing holds it up. */
export function whyHeldUp({ open }: AddedTasks): Refusal | null {
  const blocking = open.find((task) => task.blocking);
  return blocking ? refuse('blocking_task_open', { params: { task: blocking.title } }) : null;
}
