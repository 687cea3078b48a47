import type { Route } from '../../routing/handler';
import { addTask, cancelTask, listAddedTasks } from './added';
import {
  claimTask,
  completeTask,
  delegateTask,
  followUpTask,
  moveTaskDue,
  questionApproval,
  reassignTask,
  releaseTask,
  returnTask,
  saveTaskDraft,
} from './commands';
import { getTask, listTasks } from './reading';
import { deleteTaskView, listTaskViews, saveTaskView } from './views';

export const taskRoutes: Route[] = [
  listTasks,
  listTaskViews,
  saveTaskView,
  deleteTaskView,
  getTask,
  claimTask,
  releaseTask,
  reassignTask,
  delegateTask,
  returnTask,
  followUpTask,
  moveTaskDue,
  questionApproval,
  saveTaskDraft,
  completeTask,
  listAddedTasks,
  addTask,
  cancelTask,
];
