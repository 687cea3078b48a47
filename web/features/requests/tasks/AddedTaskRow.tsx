import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import type { TaskView } from '../../../../contracts/tasks/task';
import { useClaimTask, useCompleteTask } from '../../../api/tasks';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { TaskComments } from '../../../components/conversation/TaskComments';
import { DayText } from '../../../components/values/DayText';
import { DueText } from '../../../components/values/DueText';
import { Holder } from '../../../components/values/Holder';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { TaskMenu } from '../../../components/task/TaskMenu';
import { TaskTerms } from '../../../components/task/TaskTerms';
import { taskTitle } from '../../../components/task/taskTitle';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import classes from './AddedTasks.module.css';

interface RowProps {
  task: TaskView;
  request: Pick<RequestView, 'id' | 'account' | 'requester'>;
  /** Opens the form of a part of it; null where it cannot have one. */
  onDivide: (() => void) | null;
}

/** One task: what, in whose hands, by when, and what whoever looks may do with it. */
export function AddedTaskRow({ task, request, onDivide }: RowProps) {
  const { t } = useTranslation('requests');
  const { added, state, dueAt } = task;
  const claim = useClaimTask(() => announce(t('tasks.claimed')));
  const complete = useCompleteTask(() => announce(t('tasks.done')));
  const over = state === 'completed' || state === 'cancelled';
  const finish = () => complete.mutate({ id: task.id, completion: { outcome: 'done' } });
  const take = () => claim.mutate(task.id);
  const described = { description: taskTitle(task) };
  useKeyedActions(t('key.group'), [
    ...(!over && task.may.includes('complete')
      ? [{ id: `finish ${task.id}`, label: t('tasks.finish'), ...described, run: finish }]
      : []),
    ...(!over && task.may.includes('claim')
      ? [{ id: `take ${task.id}`, label: t('tasks.take'), ...described, run: take }]
      : []),
    ...(!over && onDivide ? [{ id: `divide ${task.id}`, label: t('tasks.addPart'), ...described, run: onDivide }] : []),
  ]);
  if (added === null) return null;
  const by = added.endedBy ?? t('tasks.byItself');
  return (
    <li className={classes.task} data-part={added.parentId !== null || undefined} data-over={over || undefined}>
      <div className={classes.head}>
        <span className={classes.what}>
          {taskTitle(task)}
          {added.blocking && !over && <span className={classes.blocking}>{t('tasks.isBlocking')}</span>}
        </span>
        {over ? (
          <span className={classes.ended}>
            {state === 'completed' ? t('tasks.doneBy', { name: by }) : t('tasks.cancelledBy', { name: by })}{' '}
            {added.endedAt !== null && <DayText day={added.endedAt} />}
          </span>
        ) : (
          <span className={classes.who}>
            <Holder holder={{ ...task.holder, dueAt: null }} />
            {dueAt !== null && <DueText due={dueAt} />}
          </span>
        )}
      </div>
      {added.details !== null && <p className={classes.details}>{added.details}</p>}
      {!over && <TaskTerms task={task} />}
      <ProblemNotice problem={claim.error ?? complete.error} />
      {!over && (
        <div className={classes.actions}>
          {task.may.includes('complete') && (
            <BusyButton size="xs" loading={complete.isPending} onClick={finish}>
              {t('tasks.finish')}
            </BusyButton>
          )}
          {task.may.includes('claim') && (
            <BusyButton size="xs" variant="default" loading={claim.isPending} onClick={take}>
              {t('tasks.take')}
            </BusyButton>
          )}
          {onDivide && (
            <Button size="xs" variant="subtle" onClick={onDivide}>
              {t('tasks.addPart')}
            </Button>
          )}
          <TaskMenu task={task} />
        </div>
      )}
      <TaskComments
        task={task}
        request={{ requestId: request.id, accountId: request.account.id, requesterName: request.requester.name }}
      />
    </li>
  );
}
