/** Whose hands a task is in while somebody is away: it goes to whoever stands in, and comes back. */
import { decided, type Decision } from '../cases/decision';
import { whyNotGiven } from './candidate';
import { leaseEnd } from './lease';
import type { Colleague, RouteTask, Task, TaskEvent, TaskFacts } from './task';

/** What was put off to a day, or waits, keeps its lease until then; anything else begins one. */
function leaseFor(task: Task, facts: TaskFacts): string | null {
  return task.followUpAt === null ? leaseEnd(task, facts, facts.now) : task.leaseUntil;
}

/** The first who may hold it: four eyes hold for whoever stands in, too. */
export function standInFor(
  task: Pick<Task, 'candidate' | 'excludedUserId' | 'alsoExcludedIds'>,
  line: readonly Colleague[],
): Colleague | null {
  return line.find((colleague) => whyNotGiven(task, colleague) === null) ?? null;
}

function comesBack(task: Task, toUserId: string, facts: TaskFacts): TaskEvent {
  return {
    type: 'taskCameBack',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId ?? '',
      toUserId,
      leaseUntil: leaseFor(task, facts),
    },
  };
}

function standsIn(task: Task, to: Colleague, forUserId: string, facts: TaskFacts): TaskEvent {
  return {
    type: 'taskStoodIn',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId ?? '',
      toUserId: to.userId,
      forUserId,
      leaseUntil: leaseFor(task, facts),
    },
  };
}

/** Lent work goes back to whoever lent it, who may lend it to somebody who is there. */
function givenBack(task: Task, owner: string, facts: TaskFacts): TaskEvent {
  return {
    type: 'taskReturned',
    data: {
      taskId: task.id,
      node: task.node,
      fromUserId: task.assigneeId ?? '',
      toUserId: owner,
      leaseUntil: leaseEnd(task, facts, facts.now),
    },
  };
}

function route(task: Task, { absent, line }: RouteTask, facts: TaskFacts): TaskEvent | null {
  const away = (userId: string) => absent.includes(userId);
  const holder = task.assigneeId ?? '';
  if (task.ownerId !== null) return away(holder) ? givenBack(task, task.ownerId, facts) : null;
  const whose = task.forUserId ?? holder;
  if (!away(whose)) return task.forUserId === null ? null : comesBack(task, whose, facts);
  const to = standInFor(task, line);
  if (to) return to.userId === holder ? null : standsIn(task, to, whose, facts);
  if (holder !== whose) return comesBack(task, whose, facts);
  // A group has others who can take it; a wait needs somebody who promised to come back, and stays with whoever did.
  return task.candidate.kind === 'group' && !task.paused
    ? { type: 'taskReleased', data: { taskId: task.id, node: task.node } }
    : null;
}

/** Says where the task belongs today; nothing to do when it is there already, or when nobody may hold it instead. */
export function routeTask(task: Task, command: RouteTask, facts: TaskFacts): Decision<TaskEvent> {
  const event = task.state === 'claimed' ? route(task, command, facts) : null;
  return event === null ? decided() : decided(event);
}
