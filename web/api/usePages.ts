import { hashKey, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

interface PagesOptions<Row, Whole> {
  queryKey: QueryKey;
  /** Asks one page; without cursor, the first. */
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row> & Whole>;
  enabled?: boolean;
}

/**
 * A list that the server pages by key. While other filters load, the rows of the former ones stay.
 * `first` carries what the server says of the whole (counters, totals), `asked` names what these pages answer: it is
 * another one from the moment that other filters are chosen.
 */
export function usePages<Row, Whole extends object>({ queryKey, fetchPage, enabled = true }: PagesOptions<Row, Whole>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = query.data?.pages;
  return {
    query,
    asked: hashKey(queryKey),
    first: pages?.[0],
    rows: pages?.flatMap((page) => page.items) ?? [],
    more: {
      hasMore: query.hasNextPage,
      loadingMore: query.isFetchingNextPage,
      moreFailed: query.isFetchNextPageError,
      onLoadMore: () => void query.fetchNextPage(),
    },
  };
}
