import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../contracts/tasks/summary';
import { useKeyedActions } from '../../palette/useKeyedActions';
import { CancelTaskDialog } from './CancelTaskDialog';
import { DelegateDialog } from './DelegateDialog';
import { DueDialog } from './DueDialog';
import { FollowUpDialog } from './FollowUpDialog';
import { HandBackDialog } from './HandBackDialog';
import { ReassignDialog } from './ReassignDialog';
import { taskTitle } from './taskTitle';

const menuActions = ['followUp', 'delegate', 'return', 'release', 'reassign', 'due', 'cancel'] as const;
export type MenuAction = (typeof menuActions)[number];

/** Which dialog is open, when the page opens it by a key as well as the menu by a click. */
export interface TaskDialogs {
  asked: MenuAction | null;
  ask: (action: MenuAction | null) => void;
}

export function useTaskDialogs(): TaskDialogs {
  const [asked, ask] = useState<MenuAction | null>(null);
  return { asked, ask };
}

interface TaskMenuProps {
  task: TaskSummary;
  /** Of a page that gives the actions keys of its own. */
  dialogs?: TaskDialogs;
  /** The task that the page is about: its actions have their keys. */
  keyed?: boolean;
}

/** The same keys as in the inbox, where the page of a request has no other use for them. */
const pageKeys: Partial<Record<MenuAction, string>> = { followUp: 'f', due: 'd', reassign: 'p' };

/** What else may be done with a task, besides taking and deciding it: only what the server would accept now. */
export function TaskMenu({ task, dialogs, keyed = false }: TaskMenuProps) {
  const { t } = useTranslation('cases');
  const own = useTaskDialogs();
  const { asked, ask } = dialogs ?? own;
  const actions = menuActions.filter((action) => task.may.includes(action));
  useKeyedActions(
    t('task.keys'),
    (dialogs ? [] : actions).map((action) => ({
      id: `${action} ${task.id}`,
      label: t(`task.action.${action}`),
      description: taskTitle(task),
      ...(keyed && pageKeys[action] !== undefined && { keys: pageKeys[action] }),
      run: () => ask(action),
    })),
  );
  const close = () => ask(null);
  if (actions.length === 0) return null;
  const dialog = { task, onClose: close };
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('task.more')}>
            <IconDots size={17} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map((action) => (
            <Menu.Item key={action} onClick={() => ask(action)}>
              {t(`task.action.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked === 'followUp' && <FollowUpDialog {...dialog} />}
      {asked === 'delegate' && <DelegateDialog {...dialog} />}
      {(asked === 'release' || asked === 'return') && <HandBackDialog {...dialog} kind={asked} />}
      {asked === 'reassign' && <ReassignDialog {...dialog} />}
      {asked === 'due' && <DueDialog {...dialog} />}
      {asked === 'cancel' && <CancelTaskDialog {...dialog} />}
    </>
  );
}
