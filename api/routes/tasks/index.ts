import type { Route } from '../../routing/handler';
import { claimTask, completeTask, delegateTask, followUpTask, moveTaskDue, reassignTask, releaseTask, returnTask, saveTaskDraft } from './commands';
import { getTask, listTasks } from './reading';

export const taskRoutes: Route[] = [listTasks, getTask, claimTask, releaseTask, reassignTask, delegateTask, returnTask, followUpTask, moveTaskDue, saveTaskDraft, completeTask];
