import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { written } from '../../format/address';
import type { SteeringSearch } from './steeringSearch';
import classes from './Steering.module.css';

interface HeadlineProps {
  totals: WorkReport['totals'];
  search: SteeringSearch;
}

/** The figures that open the rows behind them, then those of the period. */
export function Headline({ totals, search: { nature, bu } }: HeadlineProps) {
  const { t } = useTranslation('steering');
  const rows = written({ nature, bu });
  return (
    <ul className={classes.headline} aria-label={t('headline.label')}>
      <li>
        <Link to="/suivi" search={rows} className={classes.figure}>
          <span className={classes.count}>{totals.open}</span> {t('headline.open', { count: totals.open })}
        </Link>
      </li>
      <li>
        <Link to="/suivi" search={{ ...rows, echeance: 'late' }} className={classes.figure} data-late={totals.late > 0 || undefined}>
          <span className={classes.count}>{totals.late}</span> {t('headline.late')}
        </Link>
      </li>
      <li className={classes.figure}>
        <span className={classes.count}>{totals.willMiss}</span> {t('headline.willMiss', { count: totals.willMiss })}
      </li>
      <li className={classes.figure}>
        <span className={classes.count}>{totals.sent}</span> {t('headline.sent', { count: totals.sent })}
      </li>
      <li className={classes.figure}>
        <span className={classes.count}>{totals.done}</span> {t('headline.done', { count: totals.done })}
      </li>
    </ul>
  );
}
