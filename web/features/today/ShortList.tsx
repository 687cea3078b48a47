import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import classes from './Today.module.css';

interface ShortListProps {
  id: string;
  title: string;
  query: UseQueryResult;
  /** Said when there is no row. */
  empty: string;
  rows: readonly ReactNode[];
  /** The way to the whole list. */
  all: ReactNode;
  /** What else could be done, under the rows. */
  more?: ReactNode;
}

/** A few rows under a title, with their four states. */
export function ShortList({ id, title, query, empty, rows, all, more }: ShortListProps) {
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.heading}>
        <h2 id={id}>{title}</h2>
        {all}
      </div>
      {query.isPending && <ListSkeleton rows={3} />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <p className={classes.empty}>{empty}</p>}
      {rows.length > 0 && <ul className={classes.list}>{rows}</ul>}
      {more !== undefined && more !== false && <p className={classes.more}>{more}</p>}
    </section>
  );
}
