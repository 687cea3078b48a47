import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/session';
import { neverOlder } from '../api/neverOlder';
import { Problem } from '../api/problem';
import { keepWhatWasRead } from './keepWhatWasRead';

const attempts = 2;

// The session ended elsewhere: the shell sees it at once and asks to log in again.
function noticeEndOfSession(error: unknown): void {
  if (error instanceof Problem && error.code === 'not_authenticated')
    queryClient.setQueryData(sessionQuery.queryKey, null);
}

/**
 * Whatever the browser thinks of the network: it takes a change of interface for its loss, and is silent of servers that
 * went. A question that cannot be asked fails and says so; held back, a command would look busy for as long as it takes,
 * then run when nobody expects it any more.
 */
const networkMode = 'always';

/** Reads are retried when the server could not be reached; a refusal is an answer and is not. Commands are retried by people. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      noticeEndOfSession(error);
      keepWhatWasRead(error, query);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: {
      networkMode,
      staleTime: 15_000,
      structuralSharing: neverOlder,
      retry: (count, error) => error instanceof Problem && error.retryable && count < attempts,
    },
    mutations: { networkMode, retry: false },
  },
});
