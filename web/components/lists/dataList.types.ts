import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A track of `grid-template-columns`: "8rem", "minmax(0, 2fr)". Default "minmax(0, 1fr)". */
  width?: string;
  /** Numbers are aligned right. */
  align?: 'right';
  /** Sorting asks the server: the value given to `onSort`. */
  sortKey?: string;
  /** On a phone the first column is the title; only the others marked so follow it. */
  onPhone?: boolean;
}

/** As the API writes it: a key, or a key behind a minus for descending. */
export type Sort = string;

export interface Selection {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
}

export interface DataListProps<Row> {
  /** Names the list for screen readers and in the keyboard help. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Names a row in "Sélectionner …". */
  rowName: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** Where `onOpen` goes: the title is then a link, which a browser opens in a tab of its own or copies. */
  hrefOf?: (row: Row) => string;
  /** Tells which row the keyboard is on, for a preview beside the list. */
  onActive?: (row: Row) => void;
  /** The row that the page shows beside the list. */
  shownId?: string | undefined;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  hasMore?: boolean;
  loadingMore?: boolean;
  /** The next page was asked for and did not come. */
  moreFailed?: boolean;
  onLoadMore?: () => void;
  /** Rows of two lines (board of requests, desk). Default 36 px. */
  rowHeight?: number;
}
