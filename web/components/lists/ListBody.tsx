import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataList } from './DataList';
import type { DataListProps } from './dataList.types';
import { ErrorState, ListSkeleton } from '../page/States';

interface ListBodyProps<Row> extends DataListProps<Row> {
  query: Pick<UseInfiniteQueryResult, 'isPending' | 'isSuccess' | 'error' | 'refetch'>;
  empty: ReactNode;
  skeletonRows?: number;
}

/** A list that the server pages, in each of its states: loading, refused, empty, or its rows. */
export function ListBody<Row>({ query, empty, skeletonRows, ...list }: ListBodyProps<Row>) {
  return (
    <>
      {query.isPending && <ListSkeleton {...(skeletonRows !== undefined && { rows: skeletonRows })} />}
      {query.error !== null && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && list.rows.length === 0 && empty}
      {list.rows.length > 0 && <DataList {...list} />}
    </>
  );
}
