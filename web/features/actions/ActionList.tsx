import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { interactionViews } from '../../../domain/interaction/views';
import type { InteractionView as ViewName } from '../../../domain/interaction/views';
import { interactionsKey, interactionsPage } from '../../api/interactions';
import type { InteractionFilter } from '../../api/interactions';
import { usePages } from '../../api/usePages';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { ActionRow } from './ActionRow';
import { DropBar } from './DropBar';
import type { ActionDesk } from './useActionDesk';
import { useActionKeys } from './useActionKeys';
import classes from './Actions.module.css';

interface ActionListProps {
  assigneeId: string;
  desk: ActionDesk;
  onOpen: (action: InteractionView) => void;
  onCreate: () => void;
}

const openViews = interactionViews.filter((view) => view !== 'done');

/** What is to do under late, today, this week and later; what is done on demand. */
export function ActionList({ assigneeId, desk, onOpen, onCreate }: ActionListProps) {
  const { t } = useTranslation('actions');
  const [withDone, setWithDone] = useState(false);
  const { query, rows, first, more } = useActions({ assigneeId, view: 'open' });
  const done = useActions({ assigneeId, view: 'done' }, withDone);
  const page = useActionKeys([...rows, ...done.rows], desk);
  const section = (view: ViewName, actions: readonly InteractionView[], count: number | undefined) => (
    <ActionSection key={view} view={view} count={count} actions={actions} desk={desk} onOpen={onOpen} />
  );

  return (
    <div ref={page}>
      <ProblemNotice problem={desk.reassigning === null ? desk.problem : null} />
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty
          title={t('list.empty')}
          text={t('list.emptyText')}
          action={<Button onClick={onCreate}>{t('new')}</Button>}
        />
      )}
      {openViews.map((view) =>
        section(
          view,
          rows.filter((row) => row.view === view),
          first?.counts[view],
        ),
      )}
      {more.hasMore && (
        <BusyButton variant="subtle" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('tab.more')}
        </BusyButton>
      )}
      <div className={classes.doneToggle}>
        <Button variant="subtle" aria-expanded={withDone} onClick={() => setWithDone(!withDone)}>
          {withDone ? t('list.hideDone') : t('list.showDone')}
        </Button>
      </div>
      {withDone && done.query.isPending && <ListSkeleton rows={3} />}
      {withDone && section('done', done.rows, undefined)}
      {withDone && done.more.hasMore && (
        <BusyButton variant="subtle" loading={done.more.loadingMore} onClick={done.more.onLoadMore}>
          {t('tab.more')}
        </BusyButton>
      )}
      <DropBar desk={desk} />
    </div>
  );
}

const useActions = (filter: InteractionFilter, enabled = true) =>
  usePages({
    queryKey: interactionsKey(filter),
    fetchPage: (cursor, signal) => interactionsPage(filter, cursor, signal),
    enabled,
  });

interface ActionSectionProps {
  view: ViewName;
  count: number | undefined;
  actions: readonly InteractionView[];
  desk: ActionDesk;
  onOpen: (action: InteractionView) => void;
}

function ActionSection({ view, count, actions, desk, onOpen }: ActionSectionProps) {
  const { t } = useTranslation('actions');
  if (actions.length === 0) return null;
  const id = `actions-${view}`;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} data-late={view === 'late' || undefined}>
        {t(`view.${view}`)} {count !== undefined && <span className={classes.count}>{count}</span>}
      </h2>
      <ul className={classes.list}>
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} desk={desk} onOpen={() => onOpen(action)} />
        ))}
      </ul>
    </section>
  );
}
