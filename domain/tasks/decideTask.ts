/** Claim, release, reassign, complete: one state machine for the human tasks of every process. */
import { decided, type Decision } from '../cases/decision';
import { refuse, type Refusal } from '../errors/refusal';
import { hasRole, worksForRegion, type Person } from '../principal/principal';
import type { Task, TaskCommand, TaskEvent } from './task';

function isOver(task: Task): boolean {
  return task.state === 'completed' || task.state === 'cancelled';
}

/** Whether the person may take or hold this task at all; null when they may. */
export function whyNotCandidate(task: Task, person: Person): Refusal | null {
  if (task.excludedUserId === person.userId) return refuse('own_work');
  const may = task.candidate.kind === 'group' ? worksForRegion(person, task.candidate.regionId) : task.candidate.userId === person.userId || task.assigneeId === person.userId;
  return may ? null : refuse('task_not_candidate');
}

function alreadyClaimed(task: Task): Refusal {
  return refuse('task_already_claimed', { winner: { name: task.assigneeName ?? '', since: task.claimedAt ?? '' } });
}

function claim(task: Task, person: Person): Decision<TaskEvent> {
  const barred = whyNotCandidate(task, person);
  if (barred) return barred;
  if (task.state === 'claimed') return task.assigneeId === person.userId ? decided() : alreadyClaimed(task);
  return decided({ type: 'taskClaimed', data: { taskId: task.id, node: task.node, assigneeId: person.userId } });
}

function release(task: Task, person: Person): Decision<TaskEvent> {
  if (task.state !== 'claimed') return refuse('task_not_claimed');
  if (task.assigneeId !== person.userId) return refuse('task_not_yours');
  if (task.candidate.kind === 'person') return refuse('outcome_not_allowed');
  return decided({ type: 'taskReleased', data: { taskId: task.id, node: task.node } });
}

function reassign(task: Task, command: Extract<TaskCommand, { type: 'reassignTask' }>, person: Person): Decision<TaskEvent> {
  if (!maySupervise(task, person)) return refuse('not_allowed');
  const { assignee } = command;
  if (assignee.userId === task.excludedUserId) return refuse('own_work');
  if (task.candidate.kind === 'group' && !assignee.worksForRegion) return refuse('task_not_candidate');
  return decided({
    type: 'taskReassigned',
    data: { taskId: task.id, node: task.node, fromUserId: task.assigneeId, toUserId: assignee.userId, reason: command.reason },
  });
}

/** A supervisor hands over the work of their region; the head of a business unit that of its people. */
export function maySupervise(task: Task, person: Person): boolean {
  const { candidate } = task;
  if (candidate.kind === 'person') return hasRole(person, 'bu_head');
  return person.roles.some((grant) => grant.role === 'support_supervisor' && grant.scopeId === candidate.regionId);
}

function complete(task: Task, command: Extract<TaskCommand, { type: 'completeTask' }>, person: Person, outcomes: readonly string[]): Decision<TaskEvent> {
  if (task.excludedUserId === person.userId) return refuse('own_work');
  if (task.state !== 'claimed') return refuse('task_not_claimed');
  if (task.assigneeId !== person.userId) return refuse('task_not_yours', { winner: { name: task.assigneeName ?? '', since: task.claimedAt ?? '' } });
  const { completion } = command;
  if (!outcomes.includes(completion.outcome)) return refuse('outcome_not_allowed');
  return decided({
    type: 'taskCompleted',
    data: {
      taskId: task.id,
      node: task.node,
      round: task.round,
      outcome: completion.outcome,
      comment: completion.comment ?? null,
      reasonCodes: completion.outcome === 'refused' ? completion.reasonCodes : [],
    },
  });
}

/**
 * Decides a command on a task.
 *
 * @param task the task as its row says, or null when the case has no such task
 * @param outcomes what its node may end with, from the process graph
 * @returns no event when there is nothing to change (a claim of what one holds already)
 */
export function decideTask(task: Task | null, command: TaskCommand, person: Person, outcomes: readonly string[]): Decision<TaskEvent> {
  if (!task) return refuse('not_found');
  if (isOver(task)) return refuse('task_not_open');
  switch (command.type) {
    case 'claimTask':
      return claim(task, person);
    case 'releaseTask':
      return release(task, person);
    case 'reassignTask':
      return reassign(task, command, person);
    case 'completeTask':
      return complete(task, command, person, outcomes);
  }
}
