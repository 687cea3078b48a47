import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/session';
import { PageSkeleton } from '../components/States';
import { queryClient } from './queryClient';
import { NotFound, RouteError } from './RouteError';
import { SessionGuard } from './SessionGuard';
import { returnPath } from './returnPath';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({});

const login = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search): { retour?: string } => {
    const path = returnPath(search['retour']);
    return path === '/' ? {} : { retour: path };
  },
  component: lazyRouteComponent(() => import('../features/login/LoginPage'), 'LoginPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (me !== null) return;
    const path = returnPath(location.href);
    redirect({ to: '/connexion', search: path === '/' ? {} : { retour: path }, throw: true });
  },
  component: SessionGuard,
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/today/TodayPage'), 'TodayPage'),
});
const opportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites',
  component: lazyRouteComponent(() => import('../features/opportunities/OpportunitiesPage'), 'OpportunitiesPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/comptes',
  component: lazyRouteComponent(() => import('../features/accounts/AccountsPage'), 'AccountsPage'),
});
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/taches',
  component: lazyRouteComponent(() => import('../features/tasks/TasksPage'), 'TasksPage'),
});
const requests = createRoute({
  getParentRoute: () => shell,
  path: '/demandes',
  component: lazyRouteComponent(() => import('../features/requests/RequestsPage'), 'RequestsPage'),
});
const tracking = createRoute({
  getParentRoute: () => shell,
  path: '/suivi',
  component: lazyRouteComponent(() => import('../features/tracking/TrackingPage'), 'TrackingPage'),
});

/** Every page is a chunk of its own, fetched when it is opened or when the pointer comes near a link to it. */
export const router = createRouter({
  routeTree: root.addChildren([login, shell.addChildren([today, opportunities, accounts, tasks, requests, tracking])]),
  context: { queryClient },
  defaultPreload: 'intent',
  // TanStack Query keeps the data: a preloaded route asks it again.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
