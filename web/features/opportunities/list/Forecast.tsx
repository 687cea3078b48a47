import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Money } from '../../../components/values/Money';
import { ErrorState } from '../../../components/page/States';
import { formatMonth } from '../../../format/day';
import { forecastQuery } from '../api/list';
import type { BoardFilters } from '../boardFilters';
import classes from './Forecast.module.css';

/** What is expected to be signed, month by month: what is late first, what has no date last. */
export function Forecast({ filters }: { filters: BoardFilters }) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(forecastQuery(filters));
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-labelledby="prevision" className={classes.forecast}>
      <h2 id="prevision" className={classes.title}>
        {t('forecast.title')}
      </h2>
      {/* scrolled by the keyboard where months do not fit */}
      <ol className={classes.months} tabIndex={0} aria-labelledby="prevision">
        {data.map(({ month, late, count, total, weighted }) => (
          <li key={late ? 'late' : (month ?? 'none')} data-late={late || undefined}>
            <span className={classes.month}>
              {late ? t('forecast.late') : month === null ? t('forecast.none') : formatMonth(month)}
            </span>
            <Money value={total} />
            <span className={classes.soft}>
              {t('forecast.weighted')} <Money value={weighted} /> · {t('forecast.count', { count })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
