import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { boardOperations } from '../../../../contracts/opportunities/board';
import type { Board } from '../../../../contracts/opportunities/board';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { call } from '../../../api/call';
import { list } from '../../../api/keys';
import type { BoardFilters } from '../boardFilters';

export type BoardColumn = Board['columns'][number];
export type OpenStage = BoardColumn['stage'];

const firstCards = 30;

/** The filters as the API asks for them; empty ones are left out. */
const asQuery = ({ partner, q, family, since }: BoardFilters) => ({
  engagementPartnerId: partner,
  ...(q !== undefined && { q }),
  ...(family !== undefined && { offerFamilyId: family }),
  ...(since !== undefined && { updatedSince: since }),
  limit: firstCards,
});

const boardQuery = (filters: BoardFilters) =>
  queryOptions({
    queryKey: list('opportunity', { board: filters }),
    queryFn: async ({ signal }): Promise<Board> =>
      (await call(boardOperations.getBoard, { query: asQuery(filters) }, { signal })).data,
    placeholderData: keepPreviousData,
  });

export const useBoard = (filters: BoardFilters) => useQuery(boardQuery(filters));

/**
 * The cards of one column after the first ones. Not asked before `wanted`; when the first cards change, the next
 * ones start again from where those now end.
 */
export function useMoreCards(filters: BoardFilters, { stage, nextCursor }: BoardColumn, wanted: boolean) {
  const query = useInfiniteQuery({
    queryKey: list('opportunity', { board: filters, stage, after: nextCursor }),
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const asked = { ...asQuery(filters), stage, ...cursor };
      const board = (await call(boardOperations.getBoard, { query: asked }, { signal })).data;
      return board.columns.find((column) => column.stage === stage);
    },
    initialPageParam: nextCursor,
    getNextPageParam: (page) => page?.nextCursor ?? undefined,
    enabled: wanted && nextCursor !== null,
  });
  const cards: OpportunityCard[] = query.data?.pages.flatMap((page) => page?.cards ?? []) ?? [];
  const hasMore = query.data === undefined ? nextCursor !== null : query.hasNextPage;
  return { cards, hasMore, loading: query.isFetching, error: query.error, fetchNext: () => void query.fetchNextPage() };
}
