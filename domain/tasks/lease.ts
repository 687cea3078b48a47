/** A claim is a lease: exclusive, renewed by work on the case, ended by office time without any. */
import { addBusinessMinutes } from '../calendar/businessTime';
import { decided, type Decision } from '../cases/decision';
import { refuse, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { holderOf, whyNotCandidate, whyNotOwner } from './candidate';
import type { Task, TaskEvent, TaskFacts } from './task';

/** One working day of office time ⚙. */
export const DEFAULT_LEASE_MINUTES = 450;

/** When a lease ends that was last renewed at `from`; null where the task belongs to one person. */
export function leaseEnd(
  { candidate }: Pick<Task, 'candidate'>,
  { calendar, leaseMinutes }: TaskFacts,
  from: Date,
): string | null {
  return candidate.kind === 'person' ? null : addBusinessMinutes(from, leaseMinutes, calendar).toISOString();
}

function leaseIsOver({ state, leaseUntil }: Task, now: Date): boolean {
  return state === 'claimed' && leaseUntil !== null && new Date(leaseUntil) <= now;
}

/**
 * What the end of a lease means: back to whoever lent the task, else to the group. True at the instant itself, whether
 * or not the process has come to say so: a colleague need not wait for it.
 */
function expired(task: Task, facts: TaskFacts): TaskEvent {
  const backTo = task.ownerId;
  return {
    type: 'taskLeaseExpired',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId ?? '',
      toUserId: backTo,
      leaseUntil: backTo === null ? null : leaseEnd(task, facts, facts.now),
    },
  };
}

export function claim(task: Task, person: Person, facts: TaskFacts): Decision<TaskEvent> {
  const barred = whyNotClaimed(task, person, facts.now);
  if (barred) return barred;
  if (task.state === 'claimed' && task.assigneeId === person.userId) return decided();
  const leaseUntil = leaseEnd(task, facts, facts.now);
  const taken: TaskEvent = {
    type: 'taskClaimed',
    data: { taskId: task.id, node: task.node, assigneeId: person.userId, leaseUntil },
  };
  return {
    events: task.state === 'claimed' ? [expired(task, facts), taken] : [taken],
    quiet: wakesBefore(leaseUntil, facts),
  };
}

/** Whether the process comes by before this instant anyway: it sees then what else it has to wait for. */
function wakesBefore(instant: string | null, { looksAgainAt }: TaskFacts): boolean {
  return instant === null || (looksAgainAt !== null && looksAgainAt <= new Date(instant));
}

/** Null when the person may take it, or holds it already. */
export function whyNotClaimed(task: Task, person: Person, now: Date): Refusal | null {
  const barred = whyNotCandidate(task, person);
  if (barred) return barred;
  const free =
    task.state === 'open' || task.assigneeId === person.userId || (leaseIsOver(task, now) && task.ownerId === null);
  return free ? null : refuse('task_already_claimed', { winner: holderOf(task) });
}

export function whyNotReleased(task: Task, person: Person): Refusal | null {
  if (task.candidate.kind === 'person') return refuse('outcome_not_allowed');
  return whyNotOwner(task, person);
}

export function release(task: Task, person: Person): Decision<TaskEvent> {
  return whyNotReleased(task, person) ?? decided({ type: 'taskReleased', data: { taskId: task.id, node: task.node } });
}

/** The instant came: nothing to do when somebody has worked on the case, given it back or ended it since. */
export function expireLease(task: Task, facts: TaskFacts): Decision<TaskEvent> {
  return leaseIsOver(task, facts.now) ? decided(expired(task, facts)) : decided();
}
