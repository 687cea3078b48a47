import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lineColumns, nextSort } from './lineSort';
import type { LineColumn, SortKey } from './lineSort';
import classes from './Proposal.module.css';

interface LineHeadProps {
  /** Null where nothing is chosen. */
  choice: { all: boolean; some: boolean; onAll: () => void } | null;
  sort: readonly SortKey[];
  onSort: (sort: SortKey[]) => void;
}

const figures: readonly LineColumn[] = ['quantity', 'unitPrice', 'discount', 'net'];

/** Names of the columns; each sorts, and several with Shift, whose turn is shown (requirement 142). */
export function LineHead({ choice, sort, onSort }: LineHeadProps) {
  const { t } = useTranslation('opportunities');
  return (
    <thead>
      <tr>
        {choice && (
          <th scope="col" className={classes.choose}>
            <Checkbox
              aria-label={t('selection.all')}
              checked={choice.all}
              indeterminate={!choice.all && choice.some}
              onChange={choice.onAll}
            />
          </th>
        )}
        {lineColumns.map((column) => (
          <ColumnHead key={column} column={column} sort={sort} onSort={onSort} />
        ))}
        {choice && (
          <th scope="col" data-of="actions">
            <span className="sr-only">{t('line.actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function ColumnHead({ column, sort, onSort }: Pick<LineHeadProps, 'sort' | 'onSort'> & { column: LineColumn }) {
  const { t } = useTranslation('opportunities');
  const turn = sort.findIndex((key) => key.column === column);
  const key = sort[turn];
  const Arrow = key?.down === true ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-of={column}
      data-align={figures.includes(column) ? 'right' : undefined}
      aria-sort={key === undefined ? 'none' : key.down ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('line.sortHint')}
        onClick={(event) => onSort(nextSort(sort, column, event.shiftKey))}
      >
        {t(`line.${column}`)}
        {key && <Arrow size={12} aria-hidden="true" />}
        {key && sort.length > 1 && (
          <>
            <span className="sr-only"> {t('line.sortTurn')} </span>
            {turn + 1}
          </>
        )}
      </button>
    </th>
  );
}
