import { queryOptions } from '@tanstack/react-query';
import { hubspotOriginOperations } from '../../contracts/hubspotOrigins';
import { call } from './call';
import { record } from './keys';

export const contactFromHubspot = (id: string) =>
  queryOptions({
    queryKey: record('contact', id, 'hubspot'),
    queryFn: async ({ signal }) =>
      (await call(hubspotOriginOperations.contactFromHubspot, { params: { id } }, { signal })).data.items,
  });

export const opportunityFromHubspot = (id: string) =>
  queryOptions({
    queryKey: record('opportunity', id, 'hubspot'),
    queryFn: async ({ signal }) =>
      (await call(hubspotOriginOperations.opportunityFromHubspot, { params: { id } }, { signal })).data.items,
  });
