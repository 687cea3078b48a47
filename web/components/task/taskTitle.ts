import type { TaskSummary } from '../../../contracts/tasks/summary';
import { todoName } from '../cases/caseWords';

/** What a task asks: as whoever added it wrote it, else what its process asks at this step. */
export const taskTitle = ({ node, added }: Pick<TaskSummary, 'node' | 'added'>): string =>
  added?.title ?? todoName(node);
