import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { resourceOperations } from '../../contracts/resources';
import type { ResourcesFields, ResourcesView } from '../../contracts/resources';
import { call } from './call';
import { etagOf } from './etag';
import { useCommand } from './useCommand';

const resourcesQuery = queryOptions({
  queryKey: ['resources'],
  queryFn: async ({ signal }) => (await call(resourceOperations.getResources, {}, { signal })).data,
  staleTime: 10 * 60_000,
});

export const useResources = () => useQuery(resourcesQuery);

/** Writes them anew as they are on screen; where somebody was faster, nothing of ours is written. */
export function useChangeResources(kept: ResourcesView, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (body: ResourcesFields) =>
      (await call(resourceOperations.changeResources, { body }, { ifMatch: etagOf(kept) })).data,
    onDone: (changed) => {
      queryClient.setQueryData(resourcesQuery.queryKey, changed);
      onDone();
    },
  });
}

/** What somebody was faster with is read before one begins again. */
export function useRereadResources() {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: resourcesQuery.queryKey });
}
