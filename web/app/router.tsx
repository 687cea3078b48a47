import { createRoute, createRouter } from '@tanstack/react-router';
import { NotFound } from '../components/page/NotFound';
import { PageSkeleton } from '../components/page/States';
import { queryClient } from './queryClient';
import { RouteError } from './RouteError';
import { administrationRoutes } from './routes/administration';
import { clientRoutes } from './routes/clients';
import { everydayRoutes } from './routes/everyday';
import { outsideRoutes } from './routes/outside';
import { sellingRoutes } from './routes/selling';
import { root, shell } from './routes/shell';
import { steeringRoutes } from './routes/steering';
import { supportRoutes } from './routes/support';

/** What leads nowhere keeps the way out beside it. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

/** Every page is a chunk of its own, fetched when it is opened or when the pointer comes near a link to it. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...outsideRoutes,
    shell.addChildren([
      ...everydayRoutes,
      ...sellingRoutes,
      ...clientRoutes,
      ...supportRoutes,
      ...steeringRoutes,
      ...administrationRoutes,
      nowhere,
    ]),
  ]),
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
