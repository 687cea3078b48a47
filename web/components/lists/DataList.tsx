import { useRef } from 'react';
import type { CSSProperties } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { DataListEnd } from './DataListEnd';
import { DataListHeader } from './DataListHeader';
import { DataListRow } from './DataListRow';
import type { Column, DataListProps } from './dataList.types';
import { useListKeyboard } from './useListKeyboard';
import classes from './DataList.module.css';

const rowHeights = { mouse: 36, touch: 44, phone: 64 };

function useRowHeight(asked: number | undefined, phone: boolean): number {
  const touch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  if (phone) return rowHeights.phone;
  return Math.max(asked ?? rowHeights.mouse, touch ? rowHeights.touch : 0);
}

function template<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  return [...(selectable ? ['2rem'] : []), ...columns.map(({ width }) => width ?? 'minmax(0, 1fr)')].join(' ');
}

/**
 * A dense list that holds 10 000 rows: only those in view are in the page. It fills the height it is given and scrolls itself.
 * J/K move, Entrée opens, X selects; more rows are asked for when the end comes near.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, columns, rows, rowId, selection } = props;
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const rowHeight = useRowHeight(props.rowHeight, phone);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => (rows[at] === undefined ? at : rowId(rows[at])),
    overscan: 12,
  });
  const keyboard = useListKeyboard(props, scroller, (at) => virtualizer.scrollToIndex(at));
  const columnsStyle = { '--columns': template(columns, selection !== undefined) } as CSSProperties;

  return (
    <div ref={scroller} className={classes.scroller} style={columnsStyle} data-phone={phone || undefined}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={props.hasMore === true ? -1 : rows.length + 1}
        onKeyDown={keyboard.onArrow}
      >
        <DataListHeader {...props} hidden={phone} />
        <div role="rowgroup" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <DataListRow
                key={key}
                list={props}
                row={row}
                index={index}
                top={start}
                height={rowHeight}
                active={keyboard.active === index}
                onActivate={() => keyboard.moveTo(index)}
                phone={phone}
                measure={phone ? virtualizer.measureElement : undefined}
              />
            );
          })}
        </div>
      </div>
      <DataListEnd count={rows.length} {...props} />
    </div>
  );
}
