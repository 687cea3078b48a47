import { queryOptions } from '@tanstack/react-query';
import { proposalVersionOperations } from '../../../../contracts/proposals/versions';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

/** @param version of the proposal: another one has other versions behind it */
export const versionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...record('proposal', id), 'versions', version],
    queryFn: async ({ signal }) =>
      (await call(proposalVersionOperations.listProposalVersions, { params: { id } }, { signal })).data,
  });

export const comparisonQuery = (id: string, from: number, version: number) =>
  queryOptions({
    queryKey: [...record('proposal', id), 'comparison', from, version],
    queryFn: async ({ signal }) =>
      (await call(proposalVersionOperations.compareProposalVersions, { params: { id }, query: { from } }, { signal }))
        .data,
  });
