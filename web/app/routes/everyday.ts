import { createRoute } from '@tanstack/react-router';
import { textOf, written } from '../../format/address';
import { readNotificationsSearch } from '../../features/notifications/notificationsSearch';
import { page } from '../page';
import { shell } from './shell';

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: page(() => import('../../features/today/TodayPage'), 'TodayPage'),
});
const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  validateSearch: readNotificationsSearch,
  component: page(() => import('../../features/notifications/NotificationsPage'), 'NotificationsPage'),
});
const notificationPreferences = createRoute({
  getParentRoute: () => shell,
  path: '/notifications/reglages',
  component: page(() => import('../../features/notifications/PreferencesPage'), 'PreferencesPage'),
});
const guide = createRoute({
  getParentRoute: () => shell,
  path: '/guide',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => written({ q: textOf(q) }),
  component: page(() => import('../../features/guide/GuidePage'), 'GuidePage'),
});

/** Today, notifications, the guide. */
export const everydayRoutes = [today, notifications, notificationPreferences, guide] as const;
