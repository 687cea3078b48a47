import type { Column } from '../../components/dataList.types';
import { DueText } from '../../components/DueText';
import { Holder } from '../../components/Holder';
import { todoName } from '../../components/caseWords';
import type { TaskView } from '../../../contracts/tasks';
import type { Translate } from '../../i18n/translate';
import classes from './TasksPage.module.css';

/** Two lines a task: what to do and for whom; until when and by whom. */
export const taskColumns = (t: Translate): Column<TaskView>[] => [
  {
    id: 'todo',
    header: t('tasks:column.todo'),
    cell: (task) => (
      <>
        <span className={classes.todo}>{todoName(task.node)}</span>
        <span className={classes.about}>
          {task.standsInFor !== null && `${t('tasks:standsInFor', { name: task.standsInFor })} · `}
          {task.subject.number} · {task.subject.account.name}
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

function Claimer({ task, free }: { task: TaskView; free: string }) {
  if (task.state === 'open') return <span className={classes.free}>{free}</span>;
  return <Holder holder={task.holder} nameOnly />;
}
