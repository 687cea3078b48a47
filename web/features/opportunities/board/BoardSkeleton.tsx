import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openStages } from '../../../../contracts/opportunities/stages';
import classes from './Board.module.css';

const cards = [0, 1, 2];

/** The board's own shape while it loads. */
export function BoardSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.main} role="status">
      <span className="sr-only">{t('state.loading')}</span>
      <div className={classes.board} aria-hidden="true">
        {openStages.map((stage) => (
          <div key={stage} className={classes.column}>
            <div className={classes.columnHeader}>
              <Skeleton height={14} width="55%" />
              <Skeleton height={10} width="35%" mt={8} />
            </div>
            <div className={classes.cards}>
              {cards.map((at) => (
                <Skeleton key={at} height={108} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
