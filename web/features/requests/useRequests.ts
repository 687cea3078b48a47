import { requestOperations } from '../../../contracts/requests';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import type { RequestsSearch } from './requestsSearch';

/** Requests as the address narrows them: mine unless everybody's are asked for. */
export function useRequests({ qui, statut, q }: RequestsSearch) {
  const query = {
    mine: qui === 'tous' ? ('false' as const) : ('true' as const),
    ...(statut !== undefined && { status: statut }),
    ...(q !== undefined && { q }),
  };
  return usePages({
    queryKey: list('request', query),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          requestOperations.listRequests,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
