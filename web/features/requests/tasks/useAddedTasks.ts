import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addedTaskOperations } from '../../../../contracts/tasks/added';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';

/** Tasks that were added to a request, parts behind what they are a part of. */
export function useAddedTasks(id: string) {
  return useQuery({
    queryKey: [...record('request', id), 'tasks'],
    queryFn: async ({ signal }) =>
      (await call(addedTaskOperations.listAddedTasks, { params: { id } }, { signal })).data.items,
  });
}

export type NewTask = z.input<typeof addedTaskOperations.addTask.body & z.ZodType>;

export function useAddTask(id: string, onDone: () => void) {
  return useCommand({
    send: async (body: NewTask, key) =>
      (await call(addedTaskOperations.addTask, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: [['request'], ['task'], ['me']],
    onDone,
  });
}
