import { queryOptions } from '@tanstack/react-query';
import { opportunityOperations } from '../../contracts/opportunities/opportunity';
import { requestOperations } from '../../contracts/requests/life';
import { call } from './call';
import { record } from './keys';

/** Scope of the commands on one request: what was typed the moment before goes out before it is sent, judged before it is decided. */
export const inOrder = (requestId: string): string => `request/${requestId}`;

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: record('request', id),
    queryFn: async ({ signal }) => (await call(requestOperations.getRequest, { params: { id } }, { signal })).data,
  });

export const opportunityRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: record('opportunity', id, 'requests'),
    queryFn: async ({ signal }) =>
      (await call(opportunityOperations.opportunityRequests, { params: { id } }, { signal })).data,
  });
