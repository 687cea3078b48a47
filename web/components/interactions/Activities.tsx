import { Button } from '@mantine/core';
import { IconNote, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interactionsKey, interactionsPage } from '../../api/interactions';
import type { InteractionFilter } from '../../api/interactions';
import { usePages } from '../../api/usePages';
import { BusyButton } from '../inputs/BusyButton';
import { Empty, ErrorState, ListSkeleton } from '../page/States';
import { ActivityEntry } from './ActivityEntry';
import { InteractionDialog } from './InteractionDialog';
import type { Opened } from './InteractionDialog';
import classes from './Interactions.module.css';

interface ActivitiesProps {
  accountId: string;
  /** Those of one opportunity alone; what is recorded here is about it. */
  opportunityId?: string;
}

/** The "Activités" tab: what is planned, then everything that took place, the latest first. */
export function Activities({ accountId, opportunityId }: ActivitiesProps) {
  const { t } = useTranslation('actions');
  const whose: InteractionFilter = opportunityId === undefined ? { accountId } : { opportunityId };
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useActivities({ ...whose, view: 'open' });
  const done = useActivities({ ...whose, view: 'done' });
  const preset = opportunityId === undefined ? {} : { opportunityId };
  const nothing = open.query.isSuccess && done.query.isSuccess && open.rows.length + done.rows.length === 0;
  const failed = [open.query, done.query].find(({ isError }) => isError);

  return (
    <>
      <div className={classes.toolbar}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          variant="default"
          onClick={() => setOpened({ accountId, preset })}
        >
          {t('tab.plan')}
        </Button>
        <Button
          leftSection={<IconNote size={16} aria-hidden="true" />}
          variant="default"
          onClick={() => setOpened({ accountId, preset: { ...preset, kind: 'note' } })}
        >
          {t('tab.note')}
        </Button>
      </div>
      {(open.query.isPending || done.query.isPending) && <ListSkeleton rows={4} />}
      {failed !== undefined && <ErrorState error={failed.error} onRetry={failed.refetch} />}
      {nothing && <Empty title={t('tab.none')} text={t('tab.noneText')} />}
      <Section title={t('tab.open')} pages={open} onOpen={setOpened} />
      <Section title={t('tab.done')} pages={done} onOpen={setOpened} />
      {opened !== null && <InteractionDialog opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

const useActivities = (filter: InteractionFilter) =>
  usePages({
    queryKey: interactionsKey(filter),
    fetchPage: (cursor, signal) => interactionsPage(filter, cursor, signal),
  });

interface SectionProps {
  title: string;
  pages: ReturnType<typeof useActivities>;
  onOpen: (opened: Opened) => void;
}

function Section({ title, pages: { rows, more }, onOpen }: SectionProps) {
  const { t } = useTranslation('actions');
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.timeline}>
        {rows.map((interaction) => (
          <ActivityEntry key={interaction.id} interaction={interaction} onOpen={() => onOpen({ interaction })} />
        ))}
      </ul>
      {more.hasMore && (
        <BusyButton variant="subtle" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('tab.more')}
        </BusyButton>
      )}
    </section>
  );
}
