/** Dates of a task: the day on which its holder looks at it again, and the day by which it must be done. */
import { closingOf, openingOf } from '../calendar/officeDay';
import { decided, type Decision } from '../cases/decision';
import { refuse, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { maySupervise, whyNotHolder } from './candidate';
import { leaseEnd } from './lease';
import type { PersonTaskCommand, Task, TaskEvent, TaskFacts } from './task';

type Command<Type extends PersonTaskCommand['type']> = Extract<PersonTaskCommand, { type: Type }>;

export function ahead(instant: Date | null, now: Date): Date | Refusal {
  if (instant === null) return refuse('office_closed');
  return instant > now ? instant : refuse('date_not_ahead');
}

/** Until then the task is in nobody's way; the lease lasts, for its holder has promised to come back. */
export function followUp(
  task: Task,
  { on }: Command<'followUpTask'>,
  person: Person,
  facts: TaskFacts,
): Decision<TaskEvent> {
  const barred = whyNotHolder(task, person);
  if (barred) return barred;
  if (on === null)
    return task.followUpAt === null
      ? decided()
      : decided({ type: 'taskFollowUpEnded', data: { taskId: task.id, node: task.node, came: false } });
  const at = ahead(openingOf(on, facts.calendar), facts.now);
  if (!(at instanceof Date)) return at;
  return decided({
    type: 'taskFollowUpSet',
    data: { taskId: task.id, node: task.node, at: at.toISOString(), leaseUntil: leaseEnd(task, facts, at) },
  });
}

/** The day came: nothing to do when it was moved or given up since. */
export function endFollowUp(task: Task, { now }: TaskFacts): Decision<TaskEvent> {
  const came = task.followUpAt !== null && new Date(task.followUpAt) <= now;
  return came ? decided({ type: 'taskFollowUpEnded', data: { taskId: task.id, node: task.node, came } }) : decided();
}

/** Those who do not do the work decide until when it must be done: nobody puts off their own deadline, unless they set it. */
export function whyNotDueMoved(task: Task, person: Person): Refusal | null {
  if (task.paused) return refuse('request_waits');
  if (task.added?.byId === person.userId) return null;
  return maySupervise(task, person) && task.assigneeId !== person.userId ? null : refuse('not_allowed');
}

export function moveDue(
  task: Task,
  { on, at, reason }: Command<'moveTaskDue'>,
  person: Person,
  facts: TaskFacts,
): Decision<TaskEvent> {
  const barred = whyNotDueMoved(task, person);
  if (barred) return barred;
  const to = ahead(at === undefined ? closingOf(on, facts.calendar) : new Date(at), facts.now);
  if (!(to instanceof Date)) return to;
  return decided({
    type: 'taskDueMoved',
    data: { taskId: task.id, node: task.node, from: task.dueAt, to: to.toISOString(), reason },
  });
}
