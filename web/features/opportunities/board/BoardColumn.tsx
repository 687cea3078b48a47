import { ActionIcon } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { asProblem } from '../../../api/problem';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { Money } from '../../../components/values/Money';
import { stageName } from '../../../i18n/said';
import type { BoardColumn as Column } from '../api/board';
import { BoardCard } from './BoardCard';
import { useBoardContext } from './BoardContext';
import { standsBehind } from './placings';
import { useDropZone } from './useDropZone';
import classes from './Board.module.css';

interface BoardColumnProps {
  column: Column;
  cards: readonly OpportunityCard[];
  hasMore: boolean;
  loadingMore: boolean;
  /** Why the cards after those did not come. */
  problem: Error | null;
  onMore: () => void;
}

/** One stage: what it is worth, its cards, and, while a card is dragged, whether it takes it. */
export function BoardColumn({ column, cards, hasMore, loadingMore, problem, onMore }: BoardColumnProps) {
  const { t } = useTranslation('opportunities');
  const { weighted, resetOrder } = useBoardContext();
  const drop = useDropZone(column.stage);
  const line = useDropLine(column.stage, cards, drop.spot);
  const titleId = `colonne-${column.stage}`;
  return (
    <section
      ref={drop.element}
      className={classes.column}
      aria-labelledby={titleId}
      data-stage={column.stage}
      data-drop={drop.state}
    >
      <header className={classes.columnHeader}>
        <h2 id={titleId} className={classes.columnTitle}>
          {stageName(column.stage)} <span className={classes.count}>{column.count}</span>
          {column.arranged && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              className={classes.reset}
              aria-label={t('board.resetOrder')}
              title={t('board.resetOrderTitle')}
              onClick={() => resetOrder(column.stage)}
            >
              <IconArrowsSort size={15} aria-hidden="true" />
            </ActionIcon>
          )}
        </h2>
        <p className={classes.totals}>
          <span className={classes.total} title={weighted ? t('board.weightedTotal') : t('board.total')}>
            <Money value={weighted ? column.weighted : column.total} />
          </span>
          <span title={weighted ? t('board.total') : t('board.weightedTotal')}>
            {weighted ? t('board.plain') : t('board.weightedShort')}{' '}
            <Money value={weighted ? column.total : column.weighted} />
          </span>
          {column.hours !== '0.00' && (
            <span title={t('board.hoursTitle')}>{t('board.hours', { hours: writeAmount(column.hours) })}</span>
          )}
        </p>
      </header>
      {drop.reason !== null && <p className={classes.reason}>{drop.reason}</p>}
      <ul className={classes.cards} aria-labelledby={titleId}>
        {cards.map((card, at) => (
          <BoardCard
            key={card.id}
            card={card}
            first={at === 0}
            last={at === cards.length - 1}
            column={column}
            line={line?.id === card.id ? line.at : undefined}
          />
        ))}
        {cards.length === 0 && <li className={classes.empty}>{t(`board.empty.${column.stage}`)}</li>}
        {hasMore && (
          <li>
            <ProblemNotice problem={loadingMore || problem === null ? null : asProblem(problem)} />
            <BusyButton variant="subtle" fullWidth loading={loadingMore} onClick={onMore}>
              {t('board.more')}
            </BusyButton>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Where the line is drawn that shows the place of a dragged card; nowhere when it would stay where it is. */
function useDropLine(stage: Column['stage'], cards: readonly OpportunityCard[], spot: string | null | undefined) {
  const { dragging } = useBoardContext();
  if (dragging === null || spot === undefined) return undefined;
  const ids = cards.map(({ id }) => id);
  if (dragging.stage === stage && standsBehind(ids, dragging.id) === spot) return undefined;
  if (spot !== null) return { id: spot, at: 'below' as const };
  return { id: ids[0], at: 'above' as const };
}
