import { inboxOperations } from '../../../contracts/tasks/inbox';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import { filterOf } from './tasksSearch';
import type { TasksSearch } from './tasksSearch';

/** The list at an address of the inbox, with the counters of all views. */
export function useTasks(search: TasksSearch) {
  const query = filterOf(search);
  return usePages({
    queryKey: list('task', query),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          inboxOperations.listTasks,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
