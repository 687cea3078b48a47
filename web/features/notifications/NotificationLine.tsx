import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationView } from '../../../contracts/notifications';
import { fiscalYearLabel } from '../../../domain/dates/fiscalYear';
import { DayText } from '../../components/values/DayText';
import { useNow } from '../../components/values/useNow';
import { formatDay } from '../../format/day';
import classes from './Notifications.module.css';
import { targetOf } from './target';
import { useReadNotification } from './useNotifications';

interface LineProps {
  notification: NotificationView;
  /** It was followed: the panel closes. */
  onFollow?: () => void;
  /** What stands under it: on the page, what became of its mail. */
  children?: ReactNode;
}

/** What happened and on what. Following it marks it as read; what is out of reach says so, and can be marked. */
export function NotificationLine({ notification, onFollow, children }: LineProps) {
  const { t } = useTranslation('notifications');
  const read = useReadNotification();
  const { id, sentence, actor, about, at, readAt } = notification;
  const target = targetOf(notification);
  const unread = readAt === null;
  const follow = () => {
    if (unread) read.mutate(id);
    onFollow?.();
  };
  const words = (
    <>
      <span className={classes.said}>
        {unread && <span className="sr-only">{t('unread')} </span>}
        {t(`sentence.${sentence}`, { actor: actor ?? t('jalon') })}
      </span>
      <span className={classes.about}>
        <About notification={notification} />
      </span>
    </>
  );
  return (
    <li className={classes.line} data-unread={unread || undefined}>
      {target === null ? (
        <div className={classes.body}>{words}</div>
      ) : (
        <Link {...target} className={classes.body} onClick={follow} title={about?.title}>
          {words}
        </Link>
      )}
      <span className={classes.when}>
        <DayText day={at} time />
        {unread && (
          <button
            type="button"
            className={classes.mark}
            onClick={() => read.mutate(id)}
            title={t('markRead')}
            aria-label={t('markRead')}
          />
        )}
      </span>
      {children}
    </li>
  );
}

function About({
  notification: { about, task, bulkId, absence, target, sentence },
}: {
  notification: NotificationView;
}) {
  const { t } = useTranslation('notifications');
  const now = useNow();
  if (about) return [about.account, task === null ? about.title : `« ${task} »`, about.number].join(' · ');
  if (target?.account) return `${target.account.name} · ${fiscalYearLabel(target.fiscalYear)}`;
  if (absence === null) return bulkId === null ? t('outOfReach') : '';
  const { startsOn, endsOn, tasks, done } = absence;
  const days = t('absenceDays', { from: formatDay(startsOn, now), to: formatDay(endsOn, now) });
  if (sentence === 'substituteBegins') return `${days} · ${t('handed', { count: tasks })}`;
  return sentence === 'absentBack'
    ? `${days} · ${t('doneMeanwhile', { count: done })}, ${t('returned', { count: tasks })}`
    : days;
}
