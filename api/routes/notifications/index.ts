import type { Route } from '../../routing/handler';
import { notificationPreferences, setNotificationPreference } from './preferences';
import { listNotifications, readAllNotifications, readNotification } from './reading';

export const notificationRoutes: Route[] = [
  listNotifications,
  readNotification,
  readAllNotifications,
  notificationPreferences,
  setNotificationPreference,
];
