import type { MouseEvent } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column, DataListProps } from './dataList.types';
import { toggled } from './selection';
import classes from './DataList.module.css';

interface RowProps<Row> {
  list: DataListProps<Row>;
  row: Row;
  index: number;
  /** Distance from the top of the list, in pixels. */
  top: number;
  height: number;
  active: boolean;
  onActivate: () => void;
  phone: boolean;
  /** On a phone a row is as high as its words. */
  measure: ((row: HTMLElement | null) => void) | undefined;
}

export function DataListRow<Row>({ list, row, index, top, height, active, onActivate, phone, measure }: RowProps<Row>) {
  const { columns, rowId, onOpen, selection } = list;
  const id = rowId(row);
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? selection.ids.has(id) : undefined}
      tabIndex={active ? 0 : -1}
      data-index={index}
      aria-current={list.shownId === id || undefined}
      data-active={active || undefined}
      data-opens={onOpen !== undefined || undefined}
      className={`${classes.row ?? ''} ${classes.cells ?? ''}`}
      style={{ transform: `translateY(${top}px)`, ...(measure ? { minHeight: height } : { height }) }}
      onFocus={onActivate}
      onClick={() => onOpen?.(row)}
    >
      {selection && <SelectCell list={list} row={row} id={id} />}
      {columns.map((column, at) => (
        <Cell
          key={column.id}
          column={column}
          row={row}
          href={at === 0 ? list.hrefOf?.(row) : undefined}
          part={at === 0 ? 'title' : undefined}
          shown={!phone || at === 0 || column.onPhone === true}
        />
      ))}
    </div>
  );
}

interface CellProps<Row> {
  column: Column<Row>;
  row: Row;
  href: string | undefined;
  part: 'title' | undefined;
  shown: boolean;
}

function Cell<Row>({ column, row, href, part, shown }: CellProps<Row>) {
  if (!shown) return null;
  return (
    <span role="gridcell" className={classes.cell} data-align={column.align} data-part={part}>
      {href === undefined ? (
        column.cell(row)
      ) : (
        <a href={href} tabIndex={-1} className={classes.open} onClick={leaveToRow}>
          {column.cell(row)}
        </a>
      )}
    </span>
  );
}

/** A plain click opens as one anywhere on the row does; one that asks for another tab is the browser's. */
function leaveToRow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) event.stopPropagation();
  else event.preventDefault();
}

function SelectCell<Row>({ list, row, id }: { list: DataListProps<Row>; row: Row; id: string }) {
  const { t } = useTranslation('common');
  const { selection, rowName } = list;
  if (!selection) return null;
  return (
    <span role="gridcell" className={classes.cell} data-part="select" onClick={(event) => event.stopPropagation()}>
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={t('list.select', { name: rowName(row) })}
        checked={selection.ids.has(id)}
        onChange={() => selection.onChange(toggled(selection.ids, id))}
      />
    </span>
  );
}
