import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '../../../../contracts/opportunities';
import { Money } from '../../../components/Money';
import { stageName } from '../../../i18n/said';
import type { BoardColumn as Column } from '../api/board';
import { BoardCard } from './BoardCard';
import { useBoardContext } from './BoardContext';
import { columnRefusal } from './moves';
import type { Target } from './moves';
import classes from './Board.module.css';

interface BoardColumnProps {
  column: Column;
  cards: readonly OpportunityCard[];
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
}

/** One stage: what it is worth, its cards, and, while a card is dragged, whether it takes it. */
export function BoardColumn({ column, cards, hasMore, loadingMore, onMore }: BoardColumnProps) {
  const { t } = useTranslation('opportunities');
  const { weighted } = useBoardContext();
  const drop = useDropZone(column.stage);
  const titleId = `colonne-${column.stage}`;
  return (
    <section ref={drop.element} className={classes.column} aria-labelledby={titleId} data-drop={drop.state}>
      <header className={classes.columnHeader}>
        <h2 id={titleId} className={classes.columnTitle}>
          {stageName(column.stage)} <span className={classes.count}>{column.count}</span>
        </h2>
        <p className={classes.totals}>
          <span className={classes.total} title={weighted ? t('board.weightedTotal') : t('board.total')}>
            <Money value={weighted ? column.weighted : column.total} />
          </span>
          <span title={weighted ? t('board.total') : t('board.weightedTotal')}>
            {weighted ? t('board.plain') : t('board.weightedShort')}{' '}
            <Money value={weighted ? column.total : column.weighted} />
          </span>
        </p>
      </header>
      {drop.reason !== null && <p className={classes.reason}>{drop.reason}</p>}
      <ul className={classes.cards} aria-labelledby={titleId}>
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} />
        ))}
        {cards.length === 0 && <li className={classes.empty}>{t(`board.empty.${column.stage}`)}</li>}
        {hasMore && (
          <li>
            <Button variant="subtle" fullWidth loading={loadingMore} onClick={onMore}>
              {t('board.more')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** A place to drop a card: whether it would take the dragged one, and why not. */
export function useDropZone(to: Target) {
  const { t } = useTranslation('opportunities');
  const { dragging } = useBoardContext();
  const element = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ to }),
      canDrop: ({ source }) => columnRefusal(source.data['card'] as OpportunityCard, to) === null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [to]);
  const refusal = dragging && columnRefusal(dragging, to);
  const home = dragging?.stage === to;
  const state = dragging === null || home ? undefined : refusal !== null ? 'refuses' : over ? 'over' : 'takes';
  return { element, state, reason: refusal === null ? null : t(`refusal.${refusal}`) };
}
