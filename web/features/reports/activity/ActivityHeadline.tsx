import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActivityReport } from '../../../../contracts/activityReport';
import figures from '../../../components/figures/Figures.module.css';

/** What the period brought, then what is to come and what is overdue (requirement 227). */
export function ActivityHeadline({
  headline: { meetings, exchanges, accounts, done, planned, overdue },
}: {
  headline: ActivityReport['headline'];
}) {
  const { t } = useTranslation('reports');
  return (
    <ul className={figures.headline} aria-label={t('headline.label')}>
      <Figure count={meetings} words={t('activity.meetings')} />
      <Figure count={exchanges} words={t('activity.exchanges', { count: exchanges })} />
      <Figure count={accounts} words={t('activity.accounts', { count: accounts })} />
      <Figure count={done} words={t('activity.done', { count: done })} />
      <Figure count={planned} words={t('activity.planned', { count: planned })} />
      <li>
        <Link to="/actions" className={figures.figure} data-late={overdue > 0 || undefined}>
          <span className={figures.count}>{overdue}</span> {t('activity.overdue')}
        </Link>
      </li>
    </ul>
  );
}

function Figure({ count, words }: { count: number; words: string }) {
  return (
    <li className={figures.figure}>
      <span className={figures.count}>{count.toLocaleString('fr-FR')}</span> {words}
    </li>
  );
}
