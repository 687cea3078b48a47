import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessage } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../contracts/tasks/summary';
import { useKeyedActions } from '../../palette/useKeyedActions';
import { taskTitle } from '../task/taskTitle';
import classes from './Conversation.module.css';
import { Messages } from './Messages';
import type { Talk } from './talk.types';

interface TaskCommentsProps {
  task: Pick<TaskSummary, 'id' | 'node' | 'added' | 'comments'>;
  request: Omit<Talk, 'taskId'>;
  /** Shown at once when somebody has commented. */
  open?: boolean;
}

/** What is said about one task, with its files: unfolded by whoever wants to read or to write. */
export function TaskComments({ task, request, open = false }: TaskCommentsProps) {
  const { t } = useTranslation('cases');
  const [opened, { toggle }] = useDisclosure(open && task.comments > 0);
  const panel = useId();
  const label = task.comments > 0 ? t('conversation.comments', { count: task.comments }) : t('conversation.comment');
  useKeyedActions(t('task.keys'), [{ id: `comments ${task.id}`, label, description: taskTitle(task), run: toggle }]);
  return (
    <div className={classes.comments}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconMessage size={15} stroke={1.7} aria-hidden="true" />}
        aria-expanded={opened}
        aria-controls={panel}
        onClick={toggle}
      >
        {label}
      </Button>
      <section
        id={panel}
        hidden={!opened}
        className={classes.conversation}
        aria-label={t('conversation.commentsOf', { task: taskTitle(task) })}
      >
        {opened && <Messages talk={{ ...request, taskId: task.id }} nothing={t('conversation.nothingOnTask')} />}
      </section>
    </div>
  );
}
