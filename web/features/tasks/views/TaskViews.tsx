import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, sameList, taskViews } from '../tasksSearch';
import type { TasksSearch, TaskViewName } from '../tasksSearch';
import { useWorksInGroup } from '../useWorksInGroup';
import { SavedViews } from './SavedViews';
import classes from './TaskViews.module.css';

interface TaskViewsProps {
  current: TasksSearch;
  counts: Partial<Record<TaskViewName, number | undefined>>;
}

/** The views of the inbox with how many tasks each holds: those of everybody, then those that were kept. */
export function TaskViews({ current, counts }: TaskViewsProps) {
  const { t } = useTranslation('tasks');
  const inGroup = useWorksInGroup();
  const views = useRef<HTMLElement>(null);
  const counted = counts.mine !== undefined;
  // In one row the view that is shown may stand beyond the edge; its count makes it wider.
  useEffect(() => {
    views.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current, counted]);
  return (
    <nav ref={views} aria-label={t('views')} className={classes.views}>
      {taskViews
        .filter((view) => inGroup || view !== 'group')
        .map((view) => (
          <Link
            key={view}
            to="/taches"
            search={addressOf(view)}
            activeOptions={{ exact: true, includeSearch: true }}
            className={classes.view}
            aria-current={sameList(current, addressOf(view)) ? 'true' : undefined}
            data-late={(view === 'late' && (counts.late ?? 0) > 0) || undefined}
          >
            <span className={classes.name}>{t(`view.${view}`)}</span>
            <span className={classes.count}>{counts[view]}</span>
          </Link>
        ))}
      <SavedViews current={current} />
    </nav>
  );
}
