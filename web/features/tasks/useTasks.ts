import { taskOperations } from '../../../contracts/tasks';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import { queryOf } from './tasksSearch';
import type { TaskViewName } from './tasksSearch';

/** One view of the inbox, due first, with the counters of all views. */
export function useTasks(view: TaskViewName) {
  const query = queryOf[view];
  return usePages({
    queryKey: list('task', query),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          taskOperations.listTasks,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
