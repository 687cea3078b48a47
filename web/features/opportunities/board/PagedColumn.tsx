import { useState } from 'react';
import { useMoreCards } from '../api/board';
import type { BoardColumn as Column } from '../api/board';
import type { BoardFilters } from '../boardFilters';
import { BoardColumn } from './BoardColumn';

interface PagedColumnProps {
  column: Column;
  filters: BoardFilters;
  /** Cards on their way elsewhere, whichever page they came from. */
  hidden: ReadonlySet<string>;
}

/** A column with the cards that were asked for after the first ones. */
export function PagedColumn({ column, filters, hidden }: PagedColumnProps) {
  const [wanted, setWanted] = useState(false);
  const more = useMoreCards(filters, column, wanted);
  const first = new Set(column.cards.map(({ id }) => id));
  const next = more.cards.filter(({ id }) => !first.has(id) && !hidden.has(id));
  return (
    <BoardColumn
      column={column}
      cards={[...column.cards, ...next]}
      hasMore={more.hasMore}
      loadingMore={more.loading}
      onMore={() => (wanted ? more.fetchNext() : setWanted(true))}
    />
  );
}
