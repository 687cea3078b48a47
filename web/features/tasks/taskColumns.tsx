import { IconMessage } from '@tabler/icons-react';
import type { Column } from '../../components/lists/dataList.types';
import { DueText } from '../../components/values/DueText';
import { Holder } from '../../components/values/Holder';
import { kindName } from '../../components/cases/caseWords';
import { taskTitle } from '../../components/task/taskTitle';
import type { TaskView } from '../../../contracts/tasks/task';
import type { Translate } from '../../i18n/translate';
import classes from './TasksPage.module.css';

/** Two lines a task: what to do and for whom; until when and by whom. */
export const taskColumns = (t: Translate): Column<TaskView>[] => [
  {
    id: 'todo',
    header: t('tasks:column.todo'),
    cell: (task) => (
      <>
        <span className={classes.todo}>
          {taskTitle(task)}
          {task.comments > 0 && (
            <Comments count={task.comments} words={t('cases:conversation.comments', { count: task.comments })} />
          )}
        </span>
        <span className={classes.about}>
          {task.standsInFor !== null && `${t('tasks:standsInFor', { name: task.standsInFor })} · `}
          {kindName(task.subject.kind)} {task.subject.number} · {task.subject.account.name}
        </span>
      </>
    ),
  },
  {
    id: 'due',
    header: t('tasks:column.due'),
    width: '9.5rem',
    align: 'right',
    onPhone: true,
    cell: (task) => (
      <span className={classes.until}>
        {task.dueAt !== null && <DueText due={task.dueAt} />}
        <Claimer task={task} free={t('tasks:free')} />
      </span>
    ),
  },
];

/** That somebody has said something about it is seen before it is opened. */
function Comments({ count, words }: { count: number; words: string }) {
  return (
    <span className={classes.comments} title={words}>
      <IconMessage size={13} stroke={1.8} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only"> {words}</span>
    </span>
  );
}

function Claimer({ task, free }: { task: TaskView; free: string }) {
  if (task.state === 'open') return <span className={classes.free}>{free}</span>;
  // For whom stands beside what to do.
  return <Holder holder={{ ...task.holder, for: null }} nameOnly />;
}
