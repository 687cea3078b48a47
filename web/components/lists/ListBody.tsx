import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataList } from './DataList';
import type { DataListProps } from './dataList.types';
import { useHeardCount } from './useHeardCount';
import { ErrorState, ListSkeleton } from '../page/States';

interface ListBodyProps<Row> extends DataListProps<Row> {
  query: Pick<UseInfiniteQueryResult, 'isPending' | 'isSuccess' | 'isPlaceholderData' | 'error' | 'refetch'>;
  /** What the rows answer: see `usePages`. */
  asked: string;
  empty: ReactNode;
  skeletonRows?: number;
  /** Another list under the same roof starts at its top. */
  of?: string;
}

/** A list that the server pages, in each of its states: loading, refused, empty, or its rows. */
export function ListBody<Row>({ query, asked, empty, skeletonRows, of, ...list }: ListBodyProps<Row>) {
  const { rows, hasMore = false, moreFailed = false } = list;
  useHeardCount({ asked, settled: query.isSuccess && !query.isPlaceholderData, count: rows.length, hasMore });
  return (
    <>
      {query.isPending && <ListSkeleton {...(skeletonRows !== undefined && { rows: skeletonRows })} />}
      {query.error !== null && !moreFailed && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && empty}
      {rows.length > 0 && <DataList key={of} {...list} />}
    </>
  );
}
