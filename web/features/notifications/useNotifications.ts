import { queryOptions, useQuery } from '@tanstack/react-query';
import { notificationOperations } from '../../../contracts/notifications';
import type { NotificationPreference } from '../../../contracts/notifications';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';

const touches = [['notification']];
/** In the panel of the bell; the rest is a page away. */
const newest = 8;

const bellQuery = queryOptions({
  queryKey: list('notification', { bell: true }),
  queryFn: async ({ signal }) =>
    (await call(notificationOperations.listNotifications, { query: { limit: newest } }, { signal })).data,
});

/** The newest and how many are unread; kept true by the news of the server. */
export const useBell = () => useQuery(bellQuery);

export function useNotifications(show: 'unread' | 'all') {
  return usePages({
    queryKey: list('notification', { show }),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          notificationOperations.listNotifications,
          { query: { show, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export const useReadNotification = () =>
  useCommand({
    send: (id: string, idempotencyKey) =>
      call(notificationOperations.readNotification, { params: { id } }, { idempotencyKey }),
    touches,
  });

/** @param upTo the newest that is on screen: what comes meanwhile stays unread */
export const useReadAll = () =>
  useCommand({
    send: (upTo: string, idempotencyKey) =>
      call(notificationOperations.readAllNotifications, { body: { upTo } }, { idempotencyKey }),
    touches,
  });

const preferencesQuery = queryOptions({
  queryKey: list('notification', { preferences: true }),
  queryFn: async ({ signal }) =>
    (await call(notificationOperations.notificationPreferences, {}, { signal })).data.items,
});

export const usePreferences = () => useQuery(preferencesQuery);

export const useChoose = () =>
  useCommand({
    send: async (body: Pick<NotificationPreference, 'kind' | 'inApp' | 'mail'>, idempotencyKey) =>
      (await call(notificationOperations.setNotificationPreference, { body }, { idempotencyKey })).data,
    touches,
  });
