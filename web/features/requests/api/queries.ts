import { queryOptions } from '@tanstack/react-query';
import { requestCatalogueOperations } from '../../../../contracts/requests/catalogue';
import { requestHistoryOperations } from '../../../../contracts/requests/history';
import { requestListOperations } from '../../../../contracts/requests/list';
import type { RequestView } from '../../../../contracts/requests/request';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import type { Origin } from '../requestsSearch';

/** How the API names what a request is made from. */
export const originBody = ({ context, id }: Origin) =>
  context === 'mission' ? { missionId: id } : context === 'account' ? { accountId: id } : { opportunityId: id };

/** What a request waits for, and what follows when nobody acts. */
export const requestNextQuery = (id: string) =>
  queryOptions({
    queryKey: record('request', id, 'next'),
    queryFn: async ({ signal }) =>
      (await call(requestHistoryOperations.requestNext, { params: { id } }, { signal })).data,
  });

/** Who had a request for how long. */
export const requestTimeQuery = (id: string) =>
  queryOptions({
    queryKey: record('request', id, 'time'),
    queryFn: async ({ signal }) =>
      (await call(requestHistoryOperations.requestTime, { params: { id } }, { signal })).data.time,
  });

/** The catalogue, with whether each model may be made from this record. */
export const modelsQuery = (origin: Origin | undefined) =>
  queryOptions({
    queryKey: ['request', 'models', origin?.context ?? '', origin?.id ?? ''],
    queryFn: async ({ signal }) =>
      (
        await call(
          requestCatalogueOperations.listTemplates,
          { query: origin === undefined ? {} : originBody(origin) },
          { signal },
        )
      ).data.items,
  });

/** Missions, opportunities and clients that a request may be about. */
export const originSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['request', 'origins', q],
    queryFn: async ({ signal }) =>
      (await call(requestCatalogueOperations.searchRequestOrigins, { query: { q } }, { signal })).data.items,
  });

/** What Business Support has sent back of a template. */
export const refusalsQuery = (template: RequestView['template']) =>
  queryOptions({
    queryKey: ['request', 'refusals', template],
    queryFn: async ({ signal }) =>
      (await call(requestCatalogueOperations.templateRefusals, { params: { template } }, { signal })).data,
    staleTime: 10 * 60_000,
  });

/** Requests that a link may go to. */
export const foundRequestsQuery = (q: string) =>
  queryOptions({
    queryKey: ['request', 'list', 'found', q],
    queryFn: async ({ signal }) =>
      (await call(requestListOperations.listRequests, { query: { limit: '10', ...(q !== '' && { q }) } }, { signal }))
        .data.items,
  });

/** What only I can move on: what came back first, then what I have not sent. */
export const myTurnQuery = queryOptions({
  queryKey: ['request', 'list', 'myTurn'],
  queryFn: async ({ signal }) => {
    const mine = async (status: 'returned' | 'draft') =>
      (await call(requestListOperations.listRequests, { query: { mine: 'true', status, limit: '5' } }, { signal })).data
        .items;
    const [returned, drafts] = await Promise.all([mine('returned'), mine('draft')]);
    return [...returned, ...drafts];
  },
});
