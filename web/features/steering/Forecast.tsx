import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { useNow } from '../../components/useNow';
import { formatDay } from '../../format/day';
import classes from './Steering.module.css';

/** "11 manqueront vendredi": what falls due on the next business days, and what will not be done by then at its usual pace. */
export function Forecast({ days }: { days: WorkReport['forecast'] }) {
  const { t } = useTranslation('steering');
  const now = useNow();
  const most = Math.max(1, ...days.map(({ due }) => due));
  return (
    <section aria-labelledby="steering-forecast" className={classes.section}>
      <h2 id="steering-forecast">{t('forecast.title')}</h2>
      <p className={classes.note}>{t('forecast.note')}</p>
      <ol className={classes.days}>
        {days.map(({ day, due, willMiss }) => (
          <li key={day}>
            <span className={classes.day}>{formatDay(day, now)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.miss} style={{ width: `${(willMiss / most) * 100}%` }} />
              <span className={classes.due} style={{ width: `${((due - willMiss) / most) * 100}%` }} />
            </span>
            <span className={classes.words} data-late={willMiss > 0 || undefined}>
              {due === 0 ? t('forecast.nothing') : t('forecast.due', { count: due })}
              {willMiss > 0 && `, ${t('forecast.willMiss', { count: willMiss })}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
