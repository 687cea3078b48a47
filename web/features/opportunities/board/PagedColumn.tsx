import { useState } from 'react';
import { useMoreCards } from '../api/board';
import type { BoardColumn as Column } from '../api/board';
import type { BoardFilters } from '../boardFilters';
import { BoardColumn } from './BoardColumn';
import { useBoardContext } from './BoardContext';
import { withPlacings } from './placings';

interface PagedColumnProps {
  column: Column;
  filters: BoardFilters;
  /** Cards on their way elsewhere, whichever page they came from. */
  hidden: ReadonlySet<string>;
}

/** A column with the cards that were asked for after the first ones, and those on their way to another place. */
export function PagedColumn({ column, filters, hidden }: PagedColumnProps) {
  const [wanted, setWanted] = useState(false);
  const { placings } = useBoardContext();
  const more = useMoreCards(filters, column, wanted);
  const first = new Set(column.cards.map(({ id }) => id));
  const next = more.cards.filter(({ id }) => !first.has(id) && !hidden.has(id));
  return (
    <BoardColumn
      column={column}
      cards={withPlacings(
        [...column.cards, ...next],
        placings.filter(({ stage }) => stage === column.stage),
      )}
      hasMore={more.hasMore}
      loadingMore={more.loading}
      problem={more.error}
      onMore={() => (wanted ? more.fetchNext() : setWanted(true))}
    />
  );
}
