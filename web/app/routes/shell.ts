import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session';
import { SessionGuard } from '../SessionGuard';
import { returnPath } from '../returnPath';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({});

export const shell = createRoute({
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
