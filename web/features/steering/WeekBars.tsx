import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { useNow } from '../../components/values/useNow';
import { formatDay } from '../../format/day';
import { FigureTable } from '../../components/figures/FigureTable';
import classes from '../../components/figures/Figures.module.css';

/** What came and what went, week by week, newest first; a bar on each side so that a backlog shows. */
export function WeekBars({ weeks }: { weeks: WorkReport['weeks'] }) {
  const { t } = useTranslation('steering');
  const now = useNow();
  const most = Math.max(1, ...weeks.flatMap(({ sent, done }) => [sent, done]));
  const bar = (count: number) => (
    <span className={classes.bar} style={{ width: `${(count / most) * 6}rem` }} aria-hidden="true" />
  );
  return (
    <FigureTable
      id="steering-weeks"
      title={t('weeks.title')}
      rows={weeks.toReversed()}
      rowKey={({ monday }) => monday}
      columns={[
        { header: t('weeks.monday'), cell: ({ monday }) => formatDay(monday, now) },
        {
          header: t('weeks.sent'),
          cell: ({ sent }) => (
            <span className={classes.barred}>
              {bar(sent)} {sent}
            </span>
          ),
        },
        {
          header: t('weeks.done'),
          cell: ({ done }) => (
            <span className={classes.barred}>
              {bar(done)} {done}
            </span>
          ),
        },
      ]}
    />
  );
}
