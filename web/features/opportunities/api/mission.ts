import { queryOptions } from '@tanstack/react-query';
import { proposalOperations } from '../../../../contracts/proposals';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

export const missionQuery = (id: string) =>
  queryOptions({
    queryKey: record('mission', id),
    queryFn: async ({ signal }) => (await call(proposalOperations.getMission, { params: { id } }, { signal })).data,
  });
