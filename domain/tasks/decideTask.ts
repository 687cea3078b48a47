/** One state machine for the human tasks of every process. */
import { decided, type Decision } from '../cases/decision';
import { refuse } from '../errors/refusal';
import type { Person, Principal } from '../principal/principal';
import { isReason } from '../processes/request/reasons';
import { isExcluded, whyNotOwner } from './candidate';
import { delegate, giveBack, reassign } from './delegation';
import { claim, expireLease, release } from './lease';
import { endFollowUp, followUp, moveDue } from './schedule';
import { routeTask } from './standIn';
import type { PersonTaskCommand, Task, TaskCommand, TaskEvent, TaskFacts, TimedTaskCommand } from './task';

export function isOver(task: Pick<Task, 'state'>): boolean {
  return task.state === 'completed' || task.state === 'cancelled';
}

/** What is lent comes back, and what waits is taken up again, before it is decided. */
export function whyNotCompleted(task: Task, person: Person) {
  if (isExcluded(task, person.userId)) return refuse('own_work');
  return whyNotOwner(task, person) ?? (task.paused ? refuse('request_waits') : null);
}

function complete(
  task: Task,
  { completion }: Extract<TaskCommand, { type: 'completeTask' }>,
  person: Person,
  outcomes: readonly string[],
): Decision<TaskEvent> {
  const barred = whyNotCompleted(task, person);
  if (barred) return barred;
  if (!outcomes.includes(completion.outcome)) return refuse('outcome_not_allowed');
  const reasonCodes = completion.outcome === 'refused' ? completion.reasonCodes : [];
  if (!reasonCodes.every((code) => isReason(code, 'decision')))
    return refuse('reference_unknown', { params: { field: 'reasonCodes' } });
  return decided({
    type: 'taskCompleted',
    data: {
      taskId: task.id,
      node: task.node,
      round: task.round,
      outcome: completion.outcome,
      comment: completion.comment ?? null,
      reasonCodes,
    },
  });
}

function byPerson(
  task: Task,
  command: PersonTaskCommand,
  person: Person,
  outcomes: readonly string[],
  facts: TaskFacts,
): Decision<TaskEvent> {
  if (isOver(task)) return refuse('task_not_open');
  switch (command.type) {
    case 'claimTask':
      return claim(task, person, facts);
    case 'releaseTask':
      return release(task, person);
    case 'reassignTask':
      return reassign(task, command, person, facts);
    case 'delegateTask':
      return delegate(task, command, person, facts);
    case 'returnTask':
      return giveBack(task, person, facts);
    case 'followUpTask':
      return followUp(task, command, person, facts);
    case 'moveTaskDue':
      return moveDue(task, command, person, facts);
    case 'completeTask':
      return complete(task, command, person, outcomes);
  }
}

function byItself(task: Task, command: TimedTaskCommand, facts: TaskFacts): Decision<TaskEvent> {
  switch (command.type) {
    case 'expireTaskLease':
      return expireLease(task, facts);
    case 'endTaskFollowUp':
      return endFollowUp(task, facts);
    case 'routeTask':
      return routeTask(task, command, facts);
  }
}

function isTimed(command: TaskCommand): command is TimedTaskCommand {
  return command.type === 'expireTaskLease' || command.type === 'endTaskFollowUp' || command.type === 'routeTask';
}

/**
 * Decides a command on a task.
 *
 * @param task the task as its row says, or null when the case has no such task
 * @param outcomes what its node may end with, from the process graph
 * @param facts null when there is no task to read them for
 * @returns no event when there is nothing to change (a claim of what one holds already, an alarm that came too late)
 */
export function decideTask(
  task: Task | null,
  command: TaskCommand,
  principal: Principal,
  outcomes: readonly string[],
  facts: TaskFacts | null,
): Decision<TaskEvent> {
  if (!task || !facts) return refuse('not_found');
  if (principal.kind === 'system') return isTimed(command) ? byItself(task, command, facts) : refuse('not_allowed');
  return isTimed(command) ? refuse('not_allowed') : byPerson(task, command, principal, outcomes, facts);
}
