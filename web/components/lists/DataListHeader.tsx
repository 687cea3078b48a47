import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, DataListProps } from './dataList.types';
import { flipSort, sortDirection } from './sort';
import classes from './DataList.module.css';

type HeaderProps<Row> = DataListProps<Row> & { hidden: boolean };

/** Names of the columns, a button on each that the server can sort by. On a phone they are for screen readers only. */
export function DataListHeader<Row>({ columns, rows, rowId, selection, sort, onSort, hidden }: HeaderProps<Row>) {
  const { t } = useTranslation('common');
  const all = selection !== undefined && rows.length > 0 && rows.every((row) => selection.ids.has(rowId(row)));
  return (
    <div role="rowgroup" className={hidden ? 'sr-only' : classes.header}>
      <div role="row" aria-rowindex={1} className={classes.cells}>
        {selection && (
          <span role="columnheader" className={classes.cell}>
            <Checkbox
              size="xs"
              aria-label={t('list.selectAll')}
              checked={all}
              indeterminate={!all && selection.ids.size > 0}
              onChange={() => selection.onChange(new Set(all ? [] : rows.map(rowId)))}
            />
          </span>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function HeaderCell<Row>({ column: { header, align, sortKey }, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sortDirection(sort, sortKey);
  const sortable = sortKey !== undefined && onSort !== undefined;
  return (
    <span
      role="columnheader"
      className={classes.cell}
      data-align={align}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <button type="button" className={classes.sort} onClick={() => onSort(flipSort(sort, sortKey))}>
          {header}
          {direction === 'ascending' && <IconArrowUp size={13} aria-hidden="true" />}
          {direction === 'descending' && <IconArrowDown size={13} aria-hidden="true" />}
        </button>
      ) : (
        header
      )}
    </span>
  );
}
