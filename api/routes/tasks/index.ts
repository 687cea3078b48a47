import type { Route } from '../../routing/handler';
import { claimTask, completeTask, reassignTask, releaseTask } from './commands';
import { getTask, listTasks } from './reading';

export const taskRoutes: Route[] = [listTasks, getTask, claimTask, releaseTask, reassignTask, completeTask];
