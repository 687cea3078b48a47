/** What people do with the human tasks of any process, from the inbox, from the request or from the proposal. */
import { queryOptions } from '@tanstack/react-query';
import { taskOperations } from '../../contracts/tasks';
import type { Completion, TaskView } from '../../contracts/tasks';
import { call } from './call';
import { record } from './keys';
import { useCommand } from './useCommand';

export type { Completion, TaskView };

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: record('task', id),
    queryFn: async ({ signal }) => (await call(taskOperations.getTask, { params: { id } }, { signal })).data,
  });

// A decision on a task moves its case, the case's opportunity, and the counter of the rail.
const touches = [['task'], ['request'], ['proposal'], ['opportunity'], ['report'], ['me']];

type OnDone = (task: TaskView) => void;

export const useClaimTask = (onDone?: OnDone) =>
  useCommand({
    send: async (id: string, key) =>
      (await call(taskOperations.claimTask, { params: { id } }, { idempotencyKey: key })).data,
    touches,
    ...(onDone && { onDone }),
  });

export const useReleaseTask = (onDone?: OnDone) =>
  useCommand({
    send: async (id: string, key) =>
      (await call(taskOperations.releaseTask, { params: { id } }, { idempotencyKey: key })).data,
    touches,
    ...(onDone && { onDone }),
  });

interface Reassignment {
  id: string;
  assigneeId: string;
  reason: string;
}

export const useReassignTask = (onDone?: OnDone) =>
  useCommand({
    send: async ({ id, ...body }: Reassignment, key) =>
      (await call(taskOperations.reassignTask, { params: { id }, body }, { idempotencyKey: key })).data,
    touches,
    ...(onDone && { onDone }),
  });

interface Decision {
  id: string;
  completion: Completion;
}

/** @param scope of the commands that must have arrived before the answer. */
export const useCompleteTask = (onDone?: OnDone, scope?: string) =>
  useCommand({
    scope,
    send: async ({ id, completion }: Decision, key) =>
      (await call(taskOperations.completeTask, { params: { id }, body: completion }, { idempotencyKey: key })).data,
    touches,
    ...(onDone && { onDone }),
  });
