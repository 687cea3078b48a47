import type { AddedTasks } from '../../tasks/added';
import type { Task, TaskFacts } from '../../tasks/task';
import type { RequestFacts } from './facts';
import type { LinkFacts } from './links';
import type { RequestState, RequestStatus } from './state';
import type { StepBackFacts } from './stepBack';

export interface RequestCase {
  state: RequestState;
  /** The task that the command names, or the one that is open. */
  task: Task | null;
  /** Read for commands on a task. */
  desk: TaskFacts | null;
  facts: RequestFacts;
  /** Read for commands on links. */
  links?: LinkFacts | null;
  /** How the request stands that this one waits for; null when it waits for none. */
  awaitedStatus?: RequestStatus | null;
  /** Read for a reopening: another request of its template is under way that may be the only one. */
  hasSuccessor?: boolean;
  /** Read for what its requester does with the whole of it: who is there in their place; null while they are. */
  standInId?: string | null;
  /** Read for a step back. */
  stepBack?: StepBackFacts | null;
  /** Tasks that people added beside the one of the process. */
  added?: AddedTasks;
}

/** Of a request to which nobody added a task. */
export const noneAdded: AddedTasks = { open: [], count: 0 };

/** Of a command that reads no links. */
export const noLinks: LinkFacts = { links: [], awaitedByOther: [] };

/** A request, as the rules of waiting look at it. */
export function waiting({ state, task, desk, facts, links, awaitedStatus }: RequestCase) {
  return { state, task, desk, links: links ?? noLinks, awaited: { ...facts, requestStatus: awaitedStatus ?? null } };
}
