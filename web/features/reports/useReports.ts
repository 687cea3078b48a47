import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { activityReportOperations } from '../../../contracts/activityReport';
import { commercialReportOperations as operations } from '../../../contracts/commercialReports';
import { winsReportOperations } from '../../../contracts/winsReport';
import { call } from '../../api/call';
import { usePages } from '../../api/usePages';
import { refined } from '../../format/address';
import { activityQuery, reportQuery } from './reportSearch';
import type { ActivitySearch, PipelineSearch, ReportSearch } from './reportSearch';

/** A report counts everything anew: it follows the clock, not each piece of news. */
const everyMs = 5 * 60_000;

export const pipelineQuery = (search: PipelineSearch) => ({
  ...reportQuery(search),
  ...(search.par !== undefined && { by: search.par }),
});

export function usePipeline(search: PipelineSearch) {
  const query = pipelineQuery(search);
  return useQuery({
    queryKey: ['report', 'pipeline', query],
    queryFn: async ({ signal }) => (await call(operations.readPipeline, { query }, { signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}

export function usePipelineAccounts(search: ReportSearch) {
  const query = reportQuery(search);
  return usePages({
    queryKey: ['report', 'pipeline', 'accounts', query],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          operations.listPipelineAccounts,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

/** @param accountId those of one account, when it is opened */
export function usePipelineOpportunities(search: ReportSearch, accountId?: string) {
  const query = { ...reportQuery(search), ...(accountId !== undefined && { accountId }) };
  return usePages({
    queryKey: ['report', 'pipeline', 'opportunities', query],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          operations.listPipelineOpportunities,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export function useWins(search: ReportSearch) {
  const query = reportQuery(search);
  return useQuery({
    queryKey: ['report', 'wins', query],
    queryFn: async ({ signal }) => (await call(winsReportOperations.readWins, { query }, { signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}

/** The silence narrows accounts alone. */
export function useActivity(search: ActivitySearch) {
  const query = activityQuery(refined(search, { silence: undefined }));
  return useQuery({
    queryKey: ['report', 'activity', query],
    queryFn: async ({ signal }) => (await call(activityReportOperations.readActivity, { query }, { signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}

export function useActivityAccounts(search: ActivitySearch) {
  const query = activityQuery(search);
  return usePages({
    queryKey: ['report', 'activity', 'accounts', query],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          activityReportOperations.listActivityAccounts,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export const companyIdentityQuery = queryOptions({
  queryKey: ['company'],
  queryFn: async ({ signal }) => (await call(operations.readCompanyIdentity, {}, { signal })).data,
  staleTime: Infinity,
});
