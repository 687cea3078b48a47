import { queryOptions } from '@tanstack/react-query';
import { missionListOperations } from '../../../contracts/missions/list';
import { timeImportOperations } from '../../../contracts/missions/timeImports';
import type { MissionRow } from '../../../contracts/missions/list';
import type { TimeImportResult } from '../../../contracts/missions/timeImports';
import { proposalListOperations, type ProposalRow } from '../../../contracts/proposals/list';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';

export interface MissionFilter {
  state?: MissionRow['state'];
  q?: string;
}

export function useMissions(filter: MissionFilter) {
  return usePages({
    queryKey: list('mission', filter),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          missionListOperations.listMissions,
          { query: { ...filter, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export interface ProposalFilter {
  state?: ProposalRow['state'];
  q?: string;
}

export function useProposals(filter: ProposalFilter) {
  return usePages({
    queryKey: list('proposal', filter),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          proposalListOperations.listProposals,
          { query: { ...filter, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export const timeImportsQuery = () =>
  queryOptions({
    queryKey: list('mission', { imports: true }),
    queryFn: async ({ signal }) => (await call(timeImportOperations.listTimeImports, {}, { signal })).data,
  });

export interface TimeFile {
  file: File;
  rehearse: boolean;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
}

/** Sends a file of time and expenses: rehearsed, or written. */
export function useTimeImport(onDone?: (result: TimeImportResult) => void) {
  return useCommand({
    send: async ({ file, rehearse }: TimeFile, key) =>
      (
        await call(
          timeImportOperations.importTimeEntries,
          { body: { rehearse: rehearse ? ('true' as const) : ('false' as const) } },
          { file, idempotencyKey: key },
        )
      ).data,
    touches: [['mission']],
    ...(onDone && { onDone }),
  });
}

export function useRevertImport() {
  return useCommand({
    send: async (id: string, key) =>
      (await call(timeImportOperations.revertTimeImport, { params: { id } }, { idempotencyKey: key })).data,
    touches: [['mission']],
  });
}
