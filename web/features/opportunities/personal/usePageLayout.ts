import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { pageLayoutOperations } from '../../../../contracts/opportunities/pageLayout';
import type { PageLayout } from '../../../../domain/opportunity/pageLayout';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';

const layoutQuery = queryOptions({
  queryKey: ['opportunity-page-layout'],
  queryFn: async ({ signal }) => (await call(pageLayoutOperations.opportunityPageLayout, {}, { signal })).data,
  // Changed by oneself alone, and then what is kept is what the server answered.
  staleTime: Infinity,
});

export const useLayoutQuery = () => useQuery(layoutQuery);

export function useKeepLayout(onDone: () => void) {
  const queries = useQueryClient();
  return useCommand({
    send: async (body: PageLayout, intention) =>
      (await call(pageLayoutOperations.setOpportunityPageLayout, { body }, { idempotencyKey: intention })).data,
    onDone: (layout) => {
      queries.setQueryData(layoutQuery.queryKey, layout);
      onDone();
    },
  });
}
