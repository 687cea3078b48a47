import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf, taskViews } from './tasksSearch';
import type { TaskViewName } from './tasksSearch';
import { useWorksInGroup } from './useWorksInGroup';
import classes from './TaskViews.module.css';

interface TaskViewsProps {
  current: TaskViewName;
  counts: Partial<Record<TaskViewName, number | undefined>>;
}

/** The views of the inbox with how many tasks each holds. */
export function TaskViews({ current, counts }: TaskViewsProps) {
  const { t } = useTranslation('tasks');
  const inGroup = useWorksInGroup();
  return (
    <nav aria-label={t('views')} className={classes.views}>
      {taskViews
        .filter((view) => inGroup || view !== 'group')
        .map((view) => (
          <Link
            key={view}
            to="/taches"
            search={addressOf(view)}
            activeOptions={{ exact: true, includeSearch: true }}
            className={classes.view}
            aria-current={view === current ? 'true' : undefined}
            data-late={(view === 'late' && (counts.late ?? 0) > 0) || undefined}
          >
            {t(`view.${view}`)}
            <span className={classes.count}>{counts[view]}</span>
          </Link>
        ))}
    </nav>
  );
}
