import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { maySteer } from '../../api/steering';
import { PageHeader } from '../../components/page/PageHeader';
import { ListSkeleton } from '../../components/page/States';
import { useNow } from '../../components/values/useNow';
import { dayOf, formatFullDay } from '../../format/day';
import { ActionsToday } from './ActionsToday';
import { LateCases } from './LateCases';
import { OpportunityList } from './OpportunityList';
import { RegisterList } from './RegisterList';
import { RequestList } from './RequestList';
import { TargetList } from './TargetList';
import { TaskList } from './TaskList';
import { useArrived } from './useArrived';
import { useRowKeys } from '../../components/lists/useRowKeys';
import classes from './Today.module.css';

const friday = 5;

/** What to do now, what needs me, and who has what I asked for. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const now = useNow();
  const page = useRowKeys(t('title'));
  const { roles } = useMe();
  const arrived = useArrived(roles);
  const isFriday = new Date(`${dayOf(now)}T12:00:00Z`).getUTCDay() === friday;
  return (
    <div ref={page}>
      <PageHeader title={t('title')} facts={<span>{formatFullDay(now)}</span>} />
      {isFriday && (
        <p className={classes.friday}>
          {t('friday')} <Link to="/revue">{t('fridayLink')}</Link>
        </p>
      )}
      {arrived ? (
        <div className={classes.columns}>
          <div className={classes.column}>
            <TaskList />
            {maySteer(roles) && <LateCases />}
            <TargetList />
            <RegisterList />
            <ActionsToday />
          </div>
          <div className={classes.column}>
            <OpportunityList />
            <RequestList />
          </div>
        </div>
      ) : (
        <ListSkeleton rows={7} />
      )}
    </div>
  );
}
