import { queryOptions } from '@tanstack/react-query';
import { requestOperations } from '../../contracts/requests';
import { call } from './call';
import { record } from './keys';

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: record('request', id),
    queryFn: async ({ signal }) => (await call(requestOperations.getRequest, { params: { id } }, { signal })).data,
  });
