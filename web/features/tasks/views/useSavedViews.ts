import { queryOptions } from '@tanstack/react-query';
import { inboxOperations, type SavedView } from '../../../../contracts/tasks/inbox';
import { call } from '../../../api/call';
import { list } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';

const key = list('task', { of: 'views' });

/** Refreshed with the tasks themselves: a view says how many it holds. */
export const savedViewsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await call(inboxOperations.listTaskViews, {}, { signal })).data.items,
});

export const useSaveView = (onDone: () => void) =>
  useCommand({
    send: async (body: { name: string; filter: Partial<SavedView['filter']>; groupId: string | null }, intention) =>
      (await call(inboxOperations.saveTaskView, { body }, { idempotencyKey: intention })).data,
    touches: [key],
    onDone,
  });

export const useDeleteView = (onDone: (view: SavedView) => void) =>
  useCommand({
    send: async ({ id }: SavedView, intention) =>
      (await call(inboxOperations.deleteTaskView, { params: { id } }, { idempotencyKey: intention })).data,
    touches: [key],
    onDone: (_nothing, view) => onDone(view),
  });
