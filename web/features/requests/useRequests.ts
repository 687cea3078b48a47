import { requestListOperations } from '../../../contracts/requests/list';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import type { RequestsSearch } from './requestsSearch';

/** What the list asks of the server: mine unless everybody's are asked for. */
export const listQueryOf = ({ qui, statut, q }: RequestsSearch) => ({
  mine: qui === 'tous' ? ('false' as const) : ('true' as const),
  ...(statut !== undefined && { status: statut }),
  ...(q !== undefined && { q }),
});

/** Requests as the address narrows them. */
export function useRequests(search: RequestsSearch) {
  const query = listQueryOf(search);
  return usePages({
    queryKey: list('request', query),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          requestListOperations.listRequests,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
