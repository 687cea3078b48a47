import { ActionIcon, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NotificationView } from '../../../contracts/notifications';
import { BusyButton } from '../../components/inputs/BusyButton';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { usePaletteActions } from '../../palette/actions';
import { NotificationLine } from './NotificationLine';
import classes from './Notifications.module.css';
import { useBell, useReadAll } from './useNotifications';

/** In the top bar of every page: how much waits to be read, and the newest of it. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const navigate = useNavigate();
  const [opened, { close, toggle }] = useDisclosure(false);
  const bell = useBell();
  const unread = bell.data?.unread ?? 0;
  usePaletteActions([
    {
      id: 'notifications',
      label: t('title'),
      icon: IconBell,
      group: 'go',
      run: () => void navigate({ to: '/notifications' }),
    },
  ]);
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="bottom-end"
      width="min(26rem, calc(100vw - 1.5rem))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.bell}
          aria-label={t('bell', { count: unread })}
          onClick={toggle}
        >
          <IconBell size={18} stroke={1.7} aria-hidden="true" />
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('title')}>
        <Panel bell={bell} onFollow={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Panel({ bell, onFollow }: { bell: ReturnType<typeof useBell>; onFollow: () => void }) {
  const { t } = useTranslation('notifications');
  return (
    <div className={classes.panel}>
      <header className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{t('title')}</h2>
        <ReadAllButton items={bell.data?.items ?? []} unread={bell.data?.unread ?? 0} />
      </header>
      {bell.isPending && <ListSkeleton rows={4} />}
      {bell.isError && <ErrorState error={bell.error} onRetry={bell.refetch} />}
      {bell.data?.items.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      <ul className={classes.list}>
        {bell.data?.items.map((notification) => (
          <NotificationLine key={notification.id} notification={notification} onFollow={onFollow} />
        ))}
      </ul>
      <footer className={classes.panelFoot}>
        <Link to="/notifications" onClick={onFollow}>
          {t('all')}
        </Link>
        <Link to="/notifications/reglages" onClick={onFollow}>
          {t('settings.short')}
        </Link>
      </footer>
    </div>
  );
}

/** Reads what is before one's eyes; what comes in the same moment stays unread. */
export function ReadAllButton({ items, unread }: { items: readonly NotificationView[]; unread: number }) {
  const { t } = useTranslation('notifications');
  const readAll = useReadAll();
  const newest = items[0];
  return (
    <BusyButton
      variant="subtle"
      size="compact-sm"
      disabled={unread === 0 || newest === undefined}
      loading={readAll.isPending}
      onClick={() => newest && readAll.mutate(newest.at)}
    >
      {t('readAll')}
    </BusyButton>
  );
}
