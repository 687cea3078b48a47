import { oneOf, written } from '../../format/address';

/** `?voir=toutes`: what is unread, or everything, what one wanted to hear nothing of included. */
export interface NotificationsSearch {
  voir?: 'toutes';
}

export const readNotificationsSearch = ({ voir }: Record<string, unknown>): NotificationsSearch =>
  written({ voir: oneOf(['toutes'], voir) });
