import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/dialogs/Modal';
import { calendarFeedQuery, useSetCalendarFeed } from '../../api/interactions';
import { apiRoot } from '../../api/client';
import { BusyButton } from '../../components/inputs/BusyButton';
import { announce } from '../../components/page/LiveRegion';
import { DayText } from '../../components/values/DayText';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { drawSecret } from './secret';
import classes from './Actions.module.css';

const addressOf = (secret: string) => new URL(`${apiRoot}/calendar.ics?secret=${secret}`, window.location.origin).href;

/** The address under which a calendar program reads my actions: shown once, replaced or closed at will. */
export function CalendarFeedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('actions');
  const feed = useQuery(calendarFeedQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const set = useSetCalendarFeed((given) => {
    setSecret(given);
    announce(given === null ? t('feed.closed') : t('feed.opened'));
  });
  const since = feed.data?.since ?? null;
  return (
    <Modal opened onClose={onClose} title={t('feed.title')} closeButtonProps={{ 'aria-label': t('dialog.close') }}>
      <div className={classes.feed}>
        <p>{t('feed.text')}</p>
        {feed.isPending && <ListSkeleton rows={1} />}
        {feed.isError && <ErrorState error={feed.error} onRetry={feed.refetch} />}
        {secret !== null && (
          <TextInput
            label={t('feed.address')}
            description={t('feed.once')}
            readOnly
            value={addressOf(secret)}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {secret === null && since !== null && (
          <p>
            {t('feed.since')} <DayText day={since} time />
          </p>
        )}
        <ProblemNotice problem={set.error} />
        <div className={classes.feedButtons}>
          {since !== null && (
            <BusyButton variant="default" loading={set.isPending} onClick={() => set.mutate(null)}>
              {t('feed.close')}
            </BusyButton>
          )}
          {feed.isSuccess && secret === null && (
            <BusyButton data-autofocus loading={set.isPending} onClick={() => set.mutate(drawSecret())}>
              {since === null ? t('feed.create') : t('feed.replace')}
            </BusyButton>
          )}
        </div>
      </div>
    </Modal>
  );
}
