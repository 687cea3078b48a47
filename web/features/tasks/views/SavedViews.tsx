import { CloseButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../../contracts/tasks/inbox';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { addressOfSaved, sameList, type TasksSearch } from '../tasksSearch';
import { savedViewsQuery, useDeleteView, useSaveView } from './useSavedViews';
import classes from './TaskViews.module.css';

/** Views that were kept: one's own, then the group's, with what each holds now. */
export function SavedViews({ current }: { current: TasksSearch }) {
  const { t } = useTranslation('desk');
  const { data: views = [] } = useQuery(savedViewsQuery);
  const own = views.filter(({ group }) => group === null);
  const shared = views.filter(({ group }) => group !== null);
  const [thrown, setThrown] = useState<SavedView | null>(null);
  const remove = useDeleteView(setThrown);
  return (
    <>
      {own.length > 0 && <p className={classes.heading}>{t('views.own')}</p>}
      {own.map((view) => (
        <KeptView key={view.id} view={view} current={current} pending={remove.isPending} onRemove={remove.mutate} />
      ))}
      {shared.length > 0 && <p className={classes.heading}>{t('views.shared')}</p>}
      {shared.map((view) => (
        <KeptView key={view.id} view={view} current={current} pending={remove.isPending} onRemove={remove.mutate} />
      ))}
      <ProblemNotice problem={remove.error} />
      {thrown && <PutBack key={thrown.id} view={thrown} onDone={() => setThrown(null)} />}
    </>
  );
}

interface KeptViewProps {
  view: SavedView;
  current: TasksSearch;
  pending: boolean;
  onRemove: (view: SavedView) => void;
}

function KeptView({ view, current, pending, onRemove }: KeptViewProps) {
  const { t } = useTranslation('desk');
  const address = addressOfSaved(view.filter);
  return (
    <div className={classes.kept}>
      <Link
        to="/taches"
        search={address}
        className={classes.view}
        title={view.mine ? view.name : t('views.by', { name: view.name, author: view.author })}
        aria-current={sameList(current, address) ? 'true' : undefined}
      >
        <span className={classes.name}>{view.name}</span>
        <span className={classes.count}>{view.count}</span>
      </Link>
      {view.mine && (
        <CloseButton
          size="sm"
          className={classes.remove}
          aria-label={t('views.remove', { name: view.name })}
          disabled={pending}
          onClick={() => onRemove(view)}
        />
      )}
    </div>
  );
}

/** A view is thrown away by one press, perhaps beside the one that was meant: another press has it back as it was. */
function PutBack({ view: { name, filter, group }, onDone }: { view: SavedView; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const button = useRef<HTMLButtonElement>(null);
  const save = useSaveView(() => {
    button.current?.closest('nav')?.querySelector('a')?.focus();
    onDone();
  });
  // What was pressed has gone with its view: the keyboard goes on from here.
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <BusyButton
        ref={button}
        size="compact-sm"
        variant="subtle"
        className={classes.putBack ?? ''}
        leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
        title={t('views.putBack', { name })}
        loading={save.isPending}
        onClick={() => save.mutate({ name, filter, groupId: group?.id ?? null })}
      >
        {t('views.putBack', { name })}
      </BusyButton>
      <ProblemNotice problem={save.error} />
    </>
  );
}
