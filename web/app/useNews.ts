import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { apiRoot } from '../api/client';
import { setConnectionState } from '../api/connection';
import { connectEvents } from '../api/events';
import { createNewsDesk } from '../api/news';

/** Keeps what is on screen true while somebody is logged in. */
export function useNews(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const desk = createNewsDesk(queryClient);
    const disconnect = connectEvents(`${apiRoot}/events`, {
      onNews: (item) => desk.receive(item),
      onReconnect: () => void queryClient.invalidateQueries(),
      onState: setConnectionState,
    });
    return () => {
      disconnect();
      desk.stop();
    };
  }, [queryClient]);
}
