import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader';
import { useNow } from '../../components/useNow';
import { dayOf, formatFullDay } from '../../format/day';
import { ActionsToday } from './ActionsToday';
import { OpportunityList } from './OpportunityList';
import { RequestList } from './RequestList';
import { TargetList } from './TargetList';
import { TaskList } from './TaskList';
import { useRowKeys } from '../../components/useRowKeys';
import classes from './Today.module.css';

const friday = 5;

/** What to do now, what needs me, and who has what I asked for. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const now = useNow();
  const page = useRowKeys(t('title'));
  const isFriday = new Date(`${dayOf(now)}T12:00:00Z`).getUTCDay() === friday;
  return (
    <div ref={page}>
      <PageHeader title={t('title')} facts={<span>{formatFullDay(now)}</span>} />
      {isFriday && (
        <p className={classes.friday}>
          {t('friday')} <Link to="/revue">{t('fridayLink')}</Link>
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <TaskList />
          <TargetList />
          <ActionsToday />
        </div>
        <div className={classes.column}>
          <OpportunityList />
          <RequestList />
        </div>
      </div>
    </div>
  );
}
