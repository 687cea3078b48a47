import type { RequestKind } from '../../cases/kinds';
import type { LineWants } from '../../templates/lines';
import type { Task } from '../../tasks/task';
import type { ActiveWait } from './waits';

export const requestStatuses = [
  'draft',
  'submitted',
  'in_progress',
  'returned',
  'waiting',
  'resolved',
  'refused',
  'cancelled',
  'closed',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** One line of the checklist. */
export interface ChecklistItem {
  id: string;
  key: string;
  required: boolean;
  /** What answers it; `fields`: what was typed, judged as a whole. */
  wants: LineWants;
  state: 'pending' | 'accepted' | 'refused';
  documentId: string | null;
  answer: string | null;
  /** The client file answered it, nobody chose the paper. */
  fromFile: boolean;
}

export interface RequestState {
  id: string;
  template: RequestKind;
  status: RequestStatus;
  version: number;
  round: number;
  requesterId: string;
  /** The group of Business Support that has it. */
  regionId: string;
  items: ChecklistItem[];
  /** Typed by template; a draft may lack any of them. */
  fields: Readonly<Record<string, string>>;
  /** Its time to be reopened is over, and it is being closed. */
  closing: boolean;
  /** How it ended; null while it has not. */
  decision: string | null;
  wait: ActiveWait | null;
}

/** A request that will never move again by a person's hand. */
export function isRequestOver(status: RequestStatus): boolean {
  return ['resolved', 'refused', 'cancelled', 'closed'].includes(status);
}

/** What a request's requester does with the whole of it, and nobody else unless in their place. */
export const isRequestersOwn = (command: string): boolean => command === 'cancelRequest' || command === 'reopenRequest';

/** Whose request it is, and who is there in their place today; null while they are there themselves. */
export interface RequesterSide {
  requesterId: string;
  standInId: string | null;
}

/** Whoever made it, or whoever stands in for them while they are away (D33). */
export function actsAsRequester({ requesterId, standInId }: RequesterSide, userId: string): boolean {
  return requesterId === userId || standInId === userId;
}

/** What is the requester's to fill is theirs, or, once it is back at them, that of whoever holds their task: because they are away, or because it was handed over. */
export function fillsIn(
  { requesterId }: Pick<RequestState, 'requesterId'>,
  task: Task | null,
  userId: string,
): boolean {
  if (requesterId === userId) return true;
  return (
    task?.state === 'claimed' &&
    task.candidate.kind === 'person' &&
    task.candidate.userId === requesterId &&
    task.assigneeId === userId &&
    task.ownerId === null
  );
}
