import { queryOptions } from '@tanstack/react-query';
import { groupOperations } from '../../../../contracts/groups';
import { call } from '../../../api/call';

export const groupsQuery = (q: string) =>
  queryOptions({
    queryKey: ['account', 'groups', q],
    queryFn: async ({ signal }) =>
      (await call(groupOperations.listClientGroups, { query: { q } }, { signal })).data.items,
    staleTime: 60_000,
  });

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', 'group', id],
    queryFn: async ({ signal }) => (await call(groupOperations.getClientGroup, { params: { id } }, { signal })).data,
  });
