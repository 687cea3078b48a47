import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../../contracts/tasks/inbox';
import { addressOfSaved, sameList, type TasksSearch } from '../tasksSearch';
import { savedViewsQuery, useDeleteView } from './useSavedViews';
import classes from './TaskViews.module.css';

/** Views that were kept: one's own, then the group's, with what each holds now. */
export function SavedViews({ current }: { current: TasksSearch }) {
  const { t } = useTranslation('desk');
  const { data: views = [] } = useQuery(savedViewsQuery);
  const own = views.filter(({ group }) => group === null);
  const shared = views.filter(({ group }) => group !== null);
  return (
    <>
      {own.length > 0 && <p className={classes.heading}>{t('views.own')}</p>}
      {own.map((view) => (
        <KeptView key={view.id} view={view} current={current} />
      ))}
      {shared.length > 0 && <p className={classes.heading}>{t('views.shared')}</p>}
      {shared.map((view) => (
        <KeptView key={view.id} view={view} current={current} />
      ))}
    </>
  );
}

function KeptView({ view, current }: { view: SavedView; current: TasksSearch }) {
  const { t } = useTranslation('desk');
  const remove = useDeleteView();
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
          disabled={remove.isPending}
          onClick={() => remove.mutate(view.id)}
        />
      )}
    </div>
  );
}
