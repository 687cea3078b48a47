import { queryOptions } from '@tanstack/react-query';
import { proposalOperations } from '../../contracts/proposals/proposal';
import { call } from './call';
import { record } from './keys';

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: record('proposal', id),
    queryFn: async ({ signal }) => (await call(proposalOperations.getProposal, { params: { id } }, { signal })).data,
  });
