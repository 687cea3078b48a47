import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contracts/tasks/task';
import { kindName } from '../../components/cases/caseWords';
import { taskTitle } from '../../components/task/taskTitle';
import { DueText } from '../../components/values/DueText';
import { ShortList } from './ShortList';
import { myTasksQuery } from './todayQueries';
import classes from './Today.module.css';

/** "À faire maintenant": what waits for me, the latest first. */
export function TaskList() {
  const { t } = useTranslation('today');
  const tasks = useQuery(myTasksQuery);
  const { items = [], counts } = tasks.data ?? {};
  return (
    <ShortList
      id="today-tasks"
      title={t('tasks.title')}
      query={tasks}
      empty={t('tasks.empty')}
      rows={items.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
      all={<Link to="/taches">{t('tasks.all', { count: counts?.mine ?? 0 })}</Link>}
      more={
        counts !== undefined &&
        counts.group > 0 && (
          <Link to="/taches" search={{ vue: 'groupe' }}>
            {t('tasks.free', { count: counts.group })}
          </Link>
        )
      }
    />
  );
}

function TaskRow({ task }: { task: TaskView }) {
  const { subject } = task;
  const words = (
    <>
      <span className={classes.title}>{taskTitle(task)}</span>
      <span className={classes.about}>
        {kindName(subject.kind)} · {subject.account.name} · {subject.number}
      </span>
    </>
  );
  return (
    <li className={classes.row}>
      {subject.kind === 'proposalApproval' ? (
        <Link to="/taches" search={{ tache: task.id }} className={classes.link} data-row>
          {words}
        </Link>
      ) : (
        <Link to="/demandes/$id" params={{ id: subject.caseId }} className={classes.link} data-row>
          {words}
        </Link>
      )}
      {task.dueAt !== null && <DueText due={task.dueAt} />}
    </li>
  );
}
