import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import type { TaskView } from '../../../../contracts/tasks/task';
import { ErrorState } from '../../../components/page/States';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { AddedTaskRow } from './AddedTaskRow';
import { AddTaskForm } from './AddTaskForm';
import { useAddedTasks } from './useAddedTasks';
import classes from './AddedTasks.module.css';

const isOver = ({ state }: TaskView) => state === 'completed' || state === 'cancelled';

/** Tasks that people added beside the next step of the request; what is over is folded away. */
export function AddedTasks({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const tasks = useAddedTasks(request.id);
  /** Of which task a part is being added; `null`: a task of its own. */
  const [adding, setAdding] = useState<{ parentId: string | null } | null>(null);
  const may = (action: string) =>
    request.permissions.some((permission) => permission.action === action && permission.allowed);
  const items = tasks.data ?? [];
  const open = items.filter((task) => !isOver(task));
  const over = items.filter(isOver);
  const add = () => setAdding({ parentId: null });
  useKeyedActions(
    t('key.group'),
    may('addTask') ? [{ id: 'addTask', keys: 'n', label: t('tasks.add'), run: add }] : [],
  );
  if (tasks.isError) return <ErrorState error={tasks.error} onRetry={tasks.refetch} />;
  if (items.length === 0 && !may('addTask')) return null;
  const close = () => setAdding(null);
  const form = (parentId: string | null) => (
    <AddTaskForm request={request} parentId={parentId} onTheDesk={may('addBlockingTask')} onClose={close} />
  );
  return (
    <section id="taches" aria-labelledby="added-tasks">
      <header className={classes.header}>
        <h2 id="added-tasks">{t('tasks.heading')}</h2>
        {may('addTask') && adding === null && (
          <Button variant="subtle" size="compact-sm" aria-keyshortcuts="N" onClick={add}>
            {t('tasks.add')}
          </Button>
        )}
      </header>
      {items.length === 0 && adding === null && <p className={classes.none}>{t('tasks.none')}</p>}
      <ul className={classes.list}>
        {open.map((task) => (
          <AddedTaskRow
            key={task.id}
            task={task}
            request={request}
            onDivide={may('addTask') && task.added?.parentId === null ? () => setAdding({ parentId: task.id }) : null}
          />
        ))}
      </ul>
      {adding !== null && form(adding.parentId)}
      {over.length > 0 && (
        <details className={classes.over}>
          <summary>{t('tasks.over', { count: over.length })}</summary>
          <ul className={classes.list}>
            {over.map((task) => (
              <AddedTaskRow key={task.id} task={task} request={request} onDivide={null} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
