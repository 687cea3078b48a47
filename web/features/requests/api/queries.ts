import { queryOptions } from '@tanstack/react-query';
import { opportunityOperations } from '../../../../contracts/opportunities';
import { requestOperations } from '../../../../contracts/requests';
import { call } from '../../../api/call';
import { list, record } from '../../../api/keys';

/** Models of requests in their groups, with whether each may be made for this opportunity. */
export const templatesQuery = (opportunityId: string | undefined) =>
  queryOptions({
    queryKey: ['opportunity', opportunityId ?? 'none', 'templates'],
    queryFn: async ({ signal }) =>
      (
        await call(
          requestOperations.listTemplates,
          { query: opportunityId === undefined ? {} : { opportunityId } },
          { signal },
        )
      ).data.items,
  });

/** Opportunities that a request may be about, found by number, name or client. */
export const opportunitySearchQuery = (q: string) =>
  queryOptions({
    queryKey: list('opportunity', { search: q }),
    queryFn: async ({ signal }) =>
      (
        await call(
          opportunityOperations.listOpportunities,
          { query: { limit: 20, ...(q !== '' && { q }) } },
          { signal },
        )
      ).data.items,
  });

export const opportunityQuery = (id: string) =>
  queryOptions({
    queryKey: record('opportunity', id),
    queryFn: async ({ signal }) =>
      (await call(opportunityOperations.getOpportunity, { params: { id } }, { signal })).data,
  });

export const opportunityRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: [...record('opportunity', id), 'requests'],
    queryFn: async ({ signal }) =>
      (await call(opportunityOperations.opportunityRequests, { params: { id } }, { signal })).data.items,
  });
