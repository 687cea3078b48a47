/** Who adds a task to a request, to whom, and when. */
import { closingOf } from '../../calendar/officeDay';
import { decided, type Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { worksForRegion, type Person } from '../../principal/principal';
import { MOST_ADDED, type AddedEvent, type AddedTasks, type AddTask } from '../../tasks/added';
import { ahead } from '../../tasks/schedule';
import { AD_HOC, type Task, type TaskFacts } from '../../tasks/task';
import { fillsIn, type RequestState } from './state';

type Whose = Pick<RequestState, 'requesterId' | 'regionId'>;

/** From which side somebody works on the request; null when they only see it. */
export function sideOf(state: Whose, task: Task | null, person: Person): 'desk' | 'requester' | null {
  if (person.userId !== state.requesterId && worksForRegion(person, state.regionId)) return 'desk';
  return fillsIn(state, task, person.userId) ? 'requester' : null;
}

/** While somebody has the request in hand, whoever works on it: a draft, what the process does by itself and what is over have nobody to do more. */
export function whyNotAdding(state: Whose, task: Task | null, person: Person): Refusal | null {
  if (task === null) return refuse('request_not_in_hand');
  return sideOf(state, task, person) === null ? refuse('not_allowed') : null;
}

/** Whoever asked gives tasks to people; what the group does and what holds up its answer, the group decides. */
function whyNotSo(
  { to, blocking, parentId }: AddTask,
  side: 'desk' | 'requester' | null,
  { open, count }: AddedTasks,
): Refusal | null {
  if (side === 'requester' && (to === null || blocking)) return refuse('not_allowed');
  if (to !== null && !to.seesCase) return refuse('assignee_cannot_see');
  if (parentId !== null && open.find(({ id }) => id === parentId)?.parentId !== null)
    return refuse('reference_unknown', { params: { field: 'parentId' } });
  return count >= MOST_ADDED ? refuse('too_many_tasks') : null;
}

interface Adding {
  state: Whose;
  /** The one that the process waits for. */
  task: Task | null;
  desk: TaskFacts | null;
  added: AddedTasks;
}

export function addTask({ state, task, desk, added }: Adding, command: AddTask, person: Person): Decision<AddedEvent> {
  const barred = whyNotAdding(state, task, person) ?? whyNotSo(command, sideOf(state, task, person), added);
  if (barred || !desk) return barred ?? refuse('request_not_in_hand');
  const due = command.on === null ? null : ahead(closingOf(command.on, desk.calendar), desk.now);
  if (due !== null && !(due instanceof Date)) return due;
  const { taskId, to, blocking, parentId } = command;
  return decided({
    type: 'taskAdded',
    data: { taskId, node: AD_HOC, toUserId: to?.userId ?? null, dueAt: due?.toISOString() ?? null, blocking, parentId },
  });
}
