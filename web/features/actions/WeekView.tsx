import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { addDays } from '../../../domain/dates/businessDate';
import { interactionsKey, interactionsPage } from '../../api/interactions';
import { usePages } from '../../api/usePages';
import { BusyButton } from '../../components/inputs/BusyButton';
import { DayText } from '../../components/values/DayText';
import { KindIcon } from '../../components/interactions/kindIcon';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { useNow } from '../../components/values/useNow';
import { dayOf, formatClock, formatFullDay } from '../../format/day';
import { daysOfWeek, weekBounds } from './week';
import classes from './Week.module.css';

interface WeekViewProps {
  assigneeId: string;
  /** Any day of the week; this one when not given. */
  day: string | undefined;
  onDay: (day: string | undefined) => void;
  onOpen: (action: InteractionView) => void;
  onCreate: (day: string) => void;
}

/** A week in columns, Monday to Sunday; on a phone, one day under the other. */
export function WeekView({ assigneeId, day, onDay, onOpen, onCreate }: WeekViewProps) {
  const { t } = useTranslation('actions');
  const today = dayOf(useNow());
  const days = daysOfWeek(day ?? today);
  const monday = days[0] ?? today;
  const filter = { assigneeId, ...weekBounds(monday) };
  const { query, rows, more } = usePages({
    queryKey: interactionsKey(filter),
    fetchPage: (cursor, signal) => interactionsPage(filter, cursor, signal),
  });
  return (
    <>
      <div className={classes.toolbar}>
        <ActionIcon variant="default" aria-label={t('week.previous')} onClick={() => onDay(addDays(monday, -7))}>
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <Button variant="default" onClick={() => onDay(undefined)}>
          {t('week.this')}
        </Button>
        <ActionIcon variant="default" aria-label={t('week.next')} onClick={() => onDay(addDays(monday, 7))}>
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
        <h2 className={classes.title} aria-live="polite">
          {t('week.title', { from: formatFullDay(monday), to: formatFullDay(days[6] ?? monday) })}
        </h2>
      </div>
      {query.isPending && <ListSkeleton rows={5} />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && (
        <ol className={classes.week}>
          {days.map((one) => (
            <Day
              key={one}
              day={one}
              today={today}
              actions={rows.filter(({ startsAt, endsAt }) => dayOf(startsAt) <= one && dayOf(endsAt) >= one)}
              onOpen={onOpen}
              onCreate={onCreate}
            />
          ))}
        </ol>
      )}
      {more.hasMore && (
        <BusyButton variant="subtle" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('tab.more')}
        </BusyButton>
      )}
    </>
  );
}

interface DayProps extends Pick<WeekViewProps, 'onOpen' | 'onCreate'> {
  day: string;
  today: string;
  actions: readonly InteractionView[];
}

function Day({ day, today, actions, onOpen, onCreate }: DayProps) {
  const { t } = useTranslation('actions');
  const inOrder = [...actions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <li className={classes.day} data-today={day === today || undefined}>
      <div className={classes.dayHeading}>
        <h3>
          <DayText day={day} />
        </h3>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('week.planOn', { day: formatFullDay(day) })}
          onClick={() => onCreate(day)}
        >
          <IconPlus size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
      <ul className={classes.entries}>
        {inOrder.map((action) => (
          <li key={action.id}>
            <button type="button" className={classes.entry} data-view={action.view} onClick={() => onOpen(action)}>
              <span className={classes.clock}>
                <KindIcon kind={action.kind} /> {action.kind !== 'note' && formatClock(action.startsAt)}
                {action.view === 'late' && <span className={classes.late}>{t('view.late')}</span>}
                {action.view === 'done' && <span>{t('doneOne')}</span>}
              </span>
              {action.subject}
              <span className={classes.account}>{action.account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
