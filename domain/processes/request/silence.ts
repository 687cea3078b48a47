/** What happens to a request whose requester stays silent, and who may put it off (D19). */
import { closingOf } from '../../calendar/officeDay';
import { decided, type Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { hasRole, worksForRegion, type Person } from '../../principal/principal';
import { ahead } from '../../tasks/schedule';
import type { Task, TaskFacts } from '../../tasks/task';
import type { MoveClosing } from './commands';
import type { RequestEvent } from './events';
import { UNANSWERED } from './reopening';
import type { RequestState } from './state';

interface Silent {
  state: Pick<RequestState, 'status' | 'regionId'>;
  task: Task | null;
  desk: TaskFacts | null;
}

/** The time for an answer is over: nothing to do when it has come, or when the day was moved since. */
export function closeUnanswered({ state, task, desk }: Silent, taskId: string): Decision<RequestEvent> {
  if (!task || !desk || task.id !== taskId || state.status !== 'returned') return decided();
  if (task.closesAt === null || new Date(task.closesAt) > desk.now) return decided();
  const { node, round } = task;
  return decided(
    { type: 'taskCompleted', data: { taskId, node, round, outcome: UNANSWERED, comment: null, reasonCodes: [] } },
    { type: 'requestUnanswered', data: { taskId } },
  );
}

/** The desk that waits for the answer, or the head of the unit, gives more time; nobody gives it to themselves. */
export function whyNotClosingMoved(
  { status, regionId }: Pick<RequestState, 'status' | 'regionId'>,
  task: Task | null,
  person: Person,
): Refusal | null {
  if (status !== 'returned' || !task || task.closesAt === null) return refuse('closing_not_planned');
  const directs = worksForRegion(person, regionId) || hasRole(person, 'bu_head');
  const itsOwn =
    task.assigneeId === person.userId || (task.candidate.kind === 'person' && task.candidate.userId === person.userId);
  return directs && !itsOwn ? null : refuse('not_allowed');
}

export function moveClosing(
  { state, task, desk }: Silent,
  { on, reason }: MoveClosing,
  person: Person,
): Decision<RequestEvent> {
  const barred = whyNotClosingMoved(state, task, person);
  if (barred || !task || !desk) return barred ?? refuse('closing_not_planned');
  const to = ahead(closingOf(on, desk.calendar), desk.now);
  if (!(to instanceof Date)) return to;
  return decided({
    type: 'closingMoved',
    data: { taskId: task.id, from: task.closesAt ?? '', to: to.toISOString(), reason },
  });
}
