/** Lending a task: a colleague looks into it, and it comes back to its owner, who decides. */
import { decided, type Decision } from '../cases/decision';
import { refuse, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { mayDirect, whyNotGiven, whyNotHolder, whyNotOwner } from './candidate';
import { leaseEnd } from './lease';
import type { Colleague, PersonTaskCommand, Task, TaskEvent, TaskFacts } from './task';

type Command<Type extends PersonTaskCommand['type']> = Extract<PersonTaskCommand, { type: Type }>;

/** What one owns may be lent once: the borrower gives it back, and lends it to nobody. */
export function whyNotDelegated(task: Task, person: Person): Refusal | null {
  return whyNotOwner(task, person);
}

export function delegate(
  task: Task,
  { delegate: to }: Command<'delegateTask'>,
  person: Person,
  facts: TaskFacts,
): Decision<TaskEvent> {
  const barred = whyNotDelegated(task, person) ?? whyNotLentTo(task, to, person);
  if (barred) return barred;
  return decided({
    type: 'taskDelegated',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: person.userId,
      toUserId: to.userId,
      leaseUntil: leaseEnd(task, facts, facts.now),
    },
  });
}

function whyNotLentTo(task: Task, to: Colleague, person: Person): Refusal | null {
  return to.userId === person.userId ? refuse('task_not_candidate') : whyNotGiven(task, to);
}

/** The borrower gives it back with their view, or the owner calls it back. */
export function whyNotGivenBack(task: Task, person: Person): Refusal | null {
  if (task.ownerId === null) return refuse('task_not_delegated');
  return task.ownerId === person.userId ? null : whyNotHolder(task, person);
}

export function giveBack(task: Task, person: Person, facts: TaskFacts): Decision<TaskEvent> {
  const barred = whyNotGivenBack(task, person);
  if (barred) return barred;
  return decided({
    type: 'taskReturned',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId ?? '',
      toUserId: task.ownerId ?? '',
      leaseUntil: leaseEnd(task, facts, facts.now),
    },
  });
}

export function reassign(
  task: Task,
  { assignee, reason }: Command<'reassignTask'>,
  person: Person,
  facts: TaskFacts,
): Decision<TaskEvent> {
  if (!mayDirect(task, person)) return refuse('not_allowed');
  const barred = whyNotGiven(task, assignee);
  if (barred) return barred;
  return decided({
    type: 'taskReassigned',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId,
      toUserId: assignee.userId,
      reason,
      leaseUntil: leaseEnd(task, facts, facts.now),
    },
  });
}
