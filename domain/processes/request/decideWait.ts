/** Putting a request to wait for something said, and taking it up again. */
import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse, type Refusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { maySupervise, whyNotHolder, whyNotOwner } from '../../tasks/candidate';
import { leaseEnd } from '../../tasks/lease';
import { followUp } from '../../tasks/schedule';
import type { Task, TaskEvent, TaskFacts } from '../../tasks/task';
import type { WaitRequest } from './commands';
import type { RequestEvent } from './events';
import type { RequestFacts } from './facts';
import { whyNotLinked, type LinkFacts, type NewLink } from './links';
import { isRequestOver, type RequestState, type RequestStatus } from './state';
import { waitHolders, type ActiveWait, type WaitCause, type WaitEnd } from './waits';

/** What is known of what is awaited. */
export interface Awaited extends Pick<RequestFacts, 'opportunityStage' | 'proposal'> {
  /** Null when there is no such request. */
  requestStatus: RequestStatus | null;
}

/** Whether what is awaited has come, or never can; null while it may still. A day comes by its own clock. */
export function whatEnds(
  cause: WaitCause,
  { requestStatus, proposal, opportunityStage }: Awaited,
): 'happened' | 'moot' | null {
  if (cause === 'request') {
    if (requestStatus === null) return 'moot';
    return isRequestOver(requestStatus) ? 'happened' : null;
  }
  if (cause !== 'signed_letter') return null;
  if (proposal?.letterSigned) return 'happened';
  return opportunityStage === null || opportunityStage === 'lost' || opportunityStage === 'won' ? 'moot' : null;
}

/** Business Support alone lets its clock stand still, whoever of it holds the request. */
export function whyNotWaiting({ wait }: Pick<RequestState, 'wait'>, task: Task | null, person: Person): Refusal | null {
  if (!task) return refuse('task_not_open');
  if (wait) return refuse('request_waits');
  return task.candidate.kind === 'group' ? whyNotOwner(task, person) : refuse('not_allowed');
}

/** Whoever holds the request takes it up again; a supervisor may for them. */
export function whyNotResumed({ wait }: Pick<RequestState, 'wait'>, task: Task | null, person: Person): Refusal | null {
  if (!wait || !task) return refuse('request_not_waiting');
  return maySupervise(task, person) ? null : whyNotHolder(task, person);
}

const waitsForIt = (requestId: string, toId: string, { links }: LinkFacts) =>
  links.some((link) => link.fromId === requestId && link.toId === toId && link.kind === 'waits_for');

/** The link that says it to the other request too, unless it is there already. */
function linked(requestId: string, link: NewLink, links: LinkFacts): RequestEvent[] | Refusal {
  if (waitsForIt(requestId, link.toId, links))
    return links.awaitedByOther.includes(requestId) ? refuse('link_circular') : [];
  return whyNotLinked(requestId, link, links) ?? [{ type: 'requestLinked', data: link }];
}

interface Waiting {
  state: RequestState;
  task: Task | null;
  desk: TaskFacts | null;
  awaited: Awaited;
  links: LinkFacts;
}

/** Its task is put off to the day on which Business Support asks again: without one, what nobody sees come would be waited for without end. */
export function wait(
  { state, task, desk, awaited, links }: Waiting,
  command: WaitRequest,
  person: Person,
): Decision<RequestEvent> {
  const barred = whyNotWaiting(state, task, person);
  if (barred || !task || !desk) return barred ?? refuse('task_not_open');
  const { waitId, cause, link, awaitedId, comment } = command;
  if (whatEnds(cause, awaited) !== null) return refuse('wait_never_ends');
  const other = link === null ? [] : linked(state.id, link, links);
  if (isRefusal(other)) return other;
  const putOff = followUp(task, { type: 'followUpTask', taskId: task.id, on: command.on }, person, desk);
  if (isRefusal(putOff)) return putOff;
  return decided(
    ...other,
    {
      type: 'requestWaits',
      data: {
        waitId,
        taskId: task.id,
        cause,
        holder: waitHolders[cause],
        awaitedId,
        number: link?.toNumber ?? null,
        comment,
        on: command.on,
      },
    },
    ...putOff.events,
  );
}

function resumed({ id, cause, awaitedNumber }: ActiveWait, task: Task, desk: TaskFacts, end: WaitEnd): RequestEvent {
  return {
    type: 'requestResumed',
    data: {
      waitId: id,
      taskId: task.id,
      cause,
      number: awaitedNumber,
      end,
      toUserId: task.assigneeId,
      leaseUntil: leaseEnd(task, desk, desk.now),
    },
  };
}

/** Events by which a task leaves the hands in which it waits, or its day comes. */
const endings: readonly TaskEvent['type'][] = [
  'taskClaimed',
  'taskReleased',
  'taskReassigned',
  'taskDelegated',
  'taskReturned',
  'taskLeaseExpired',
  'taskFollowUpEnded',
];

/** A wait lasts as long as its task is put off: what ends the one ends the other, before anything else is true. */
export function withWaitEnded(
  { wait: active }: RequestState,
  task: Task | null,
  desk: TaskFacts | null,
  events: readonly TaskEvent[],
): RequestEvent[] {
  const ending = events.find(({ type }) => endings.includes(type));
  if (!active || !task || !desk || !ending) return [...events];
  const came = ending.type === 'taskFollowUpEnded' && ending.data.came;
  return [resumed(active, task, desk, came ? 'came' : 'taken'), ...events];
}

function resumeNow(active: ActiveWait, task: Task, desk: TaskFacts, end: WaitEnd): Decision<RequestEvent> {
  return decided(resumed(active, task, desk, end), {
    type: 'taskFollowUpEnded',
    data: { taskId: task.id, node: task.node, came: false },
  });
}

export function resume(
  { state, task, desk }: Pick<Waiting, 'state' | 'task' | 'desk'>,
  person: Person,
): Decision<RequestEvent> {
  const barred = whyNotResumed(state, task, person);
  if (barred || !state.wait || !task || !desk) return barred ?? refuse('request_not_waiting');
  return resumeNow(state.wait, task, desk, 'taken');
}

/** What was awaited has come: nothing to do when somebody has taken the request up since. */
export function endWait(
  { state, task, desk, awaited }: Omit<Waiting, 'links'>,
  waitId: string,
): Decision<RequestEvent> {
  const active = state.wait;
  const end = active?.id === waitId ? whatEnds(active.cause, awaited) : null;
  return active && task && desk && end ? resumeNow(active, task, desk, end) : decided();
}
