import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { useNow } from '../../components/values/useNow';
import { formatDay } from '../../format/day';
import { Section } from '../../components/figures/Section';
import classes from './Steering.module.css';

/** "11 manqueront vendredi": what falls due on the next business days, and what will not be done by then at its usual pace. */
export function Forecast({ days }: { days: WorkReport['forecast'] }) {
  const { t } = useTranslation('steering');
  const now = useNow();
  const most = Math.max(1, ...days.map(({ due }) => due));
  return (
    <Section id="steering-forecast" title={t('forecast.title')} note={t('forecast.note')}>
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
    </Section>
  );
}
