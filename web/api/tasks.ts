/** What people do with the human tasks of any process, from the inbox, from the request or from the proposal. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Operation } from '../../contracts/operation';
import { addedTaskOperations } from '../../contracts/tasks/added';
import { taskOperations } from '../../contracts/tasks/handling';
import { taskDecisionOperations } from '../../contracts/tasks/completion';
import type { Completion } from '../../contracts/tasks/completion';
import type { TaskView } from '../../contracts/tasks/task';
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
type Params = z.ZodType<{ id: string }, { id: string }>;
type Answer = z.ZodType<TaskView>;

/** A command on one task, with what its form asks. */
function useTaskCommand<B extends z.ZodType>(operation: Operation<Params, z.ZodType, B, Answer>, onDone?: OnDone) {
  return useCommand({
    send: async ({ id, ...body }: { id: string } & z.input<B>, key) =>
      (
        await call(
          operation as Operation<Params, z.ZodType, z.ZodType<object, object>, Answer>,
          { params: { id }, body },
          { idempotencyKey: key },
        )
      ).data,
    touches,
    ...(onDone && { onDone }),
  });
}

export const useClaimTask = (onDone?: OnDone) =>
  useCommand({
    send: async (id: string, key) =>
      (await call(taskOperations.claimTask, { params: { id } }, { idempotencyKey: key })).data,
    touches,
    ...(onDone && { onDone }),
  });

export const useReleaseTask = (onDone?: OnDone) => useTaskCommand(taskOperations.releaseTask, onDone);
export const useReassignTask = (onDone?: OnDone) => useTaskCommand(taskOperations.reassignTask, onDone);
export const useDelegateTask = (onDone?: OnDone) => useTaskCommand(taskOperations.delegateTask, onDone);
export const useReturnTask = (onDone?: OnDone) => useTaskCommand(taskOperations.returnTask, onDone);
export const useFollowUpTask = (onDone?: OnDone) => useTaskCommand(taskOperations.followUpTask, onDone);
export const useQuestionApproval = (onDone?: OnDone) => useTaskCommand(taskDecisionOperations.questionApproval, onDone);
export const useCancelTask = (onDone?: OnDone) => useTaskCommand(addedTaskOperations.cancelTask, onDone);
export const useMoveTaskDue = (onDone?: OnDone) => useTaskCommand(taskOperations.moveTaskDue, onDone);

interface Decision {
  id: string;
  completion: Completion;
}

/** @param scope of the commands that must have arrived before the answer. */
export const useCompleteTask = (onDone?: OnDone, scope?: string) =>
  useCommand({
    scope,
    send: async ({ id, completion }: Decision, key) =>
      (await call(taskDecisionOperations.completeTask, { params: { id }, body: completion }, { idempotencyKey: key }))
        .data,
    touches,
    ...(onDone && { onDone }),
  });
