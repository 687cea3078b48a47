import { queryOptions } from '@tanstack/react-query';
import { proposalOperations } from '../../../../contracts/proposals';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

/** @param version of the proposal: another one has other versions behind it */
export const versionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...record('proposal', id), 'versions', version],
    queryFn: async ({ signal }) =>
      (await call(proposalOperations.listProposalVersions, { params: { id } }, { signal })).data.items,
  });

export const comparisonQuery = (id: string, from: number, version: number) =>
  queryOptions({
    queryKey: [...record('proposal', id), 'comparison', from, version],
    queryFn: async ({ signal }) =>
      (await call(proposalOperations.compareProposalVersions, { params: { id }, query: { from } }, { signal })).data,
  });
