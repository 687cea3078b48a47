import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NotificationView } from '../../../contracts/notifications';
import { DataListEnd } from '../../components/lists/DataListEnd';
import { DayText } from '../../components/values/DayText';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { ReadAllButton } from './NotificationBell';
import { NotificationLine } from './NotificationLine';
import classes from './Notifications.module.css';
import { useNotifications } from './useNotifications';

const route = getRouteApi('/shell/notifications');

/** Everything that one was told of, with what became of each: shown, mailed, put together, or refused by one's own wish. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { voir } = route.useSearch();
  const address = route.useNavigate();
  const show = voir === 'toutes' ? 'all' : 'unread';
  const { query, rows, first, more } = useNotifications(show);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button component={Link} to="/notifications/reglages" variant="default">
              {t('settings.open')}
            </Button>
            <ReadAllButton items={rows} unread={first?.unread ?? 0} />
          </>
        }
      />
      <SegmentedControl
        className={classes.filter}
        aria-label={t('filter.label')}
        value={show}
        data={[
          { value: 'unread', label: t('filter.unread') },
          { value: 'all', label: t('filter.all') },
        ]}
        onChange={(value) => void address({ search: value === 'all' ? { voir: 'toutes' } : {}, replace: true })}
      />
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t(`empty.${show}`)} text={t('empty.text')} />}
      {rows.length > 0 && (
        <>
          <ul className={classes.page} aria-label={t('title')}>
            {rows.map((notification) => (
              <NotificationLine key={notification.id} notification={notification}>
                <Fate of={notification} />
              </NotificationLine>
            ))}
          </ul>
          <DataListEnd count={rows.length} {...more} />
        </>
      )}
    </>
  );
}

/** Why it was, or was not, shown and mailed. */
function Fate({ of: { inApp, mail, mailedAt } }: { of: NotificationView }) {
  const { t } = useTranslation('notifications');
  return (
    <span className={classes.fate}>
      {!inApp && <>{t('fate.notInApp')} · </>}
      {t(`fate.${mail}`)}
      {mailedAt !== null && (
        <>
          {' '}
          <DayText day={mailedAt} time />
        </>
      )}
    </span>
  );
}
