import { createRoute } from '@tanstack/react-router';
import { readRequestsSearch, readWizardSearch } from '../../features/requests/requestsSearch';
import { readTasksSearch } from '../../features/tasks/tasksSearch';
import { page } from '../page';
import { shell } from './shell';

const requests = createRoute({
  getParentRoute: () => shell,
  path: '/demandes',
  validateSearch: readRequestsSearch,
  component: page(() => import('../../features/requests/RequestsPage'), 'RequestsPage'),
});
const newRequest = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/nouvelle',
  validateSearch: readWizardSearch,
  component: page(() => import('../../features/requests/wizard/RequestWizardPage'), 'RequestWizardPage'),
});
const papers = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/pieces',
  component: page(() => import('../../features/requests/papers/PapersPage'), 'PapersPage'),
});
const request = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/$id',
  component: page(() => import('../../features/requests/RequestPage'), 'RequestPage'),
});
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/taches',
  validateSearch: readTasksSearch,
  component: page(() => import('../../features/tasks/TasksPage'), 'TasksPage'),
});
const absences = createRoute({
  getParentRoute: () => shell,
  path: '/absences',
  component: page(() => import('../../features/absences/AbsencesPage'), 'AbsencesPage'),
});

/** Requests to Business Support and the tasks of its desk. */
export const supportRoutes = [requests, newRequest, papers, request, tasks, absences] as const;
