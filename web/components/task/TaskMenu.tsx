import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../contracts/tasks/summary';
import { CancelTaskDialog } from './CancelTaskDialog';
import { DelegateDialog } from './DelegateDialog';
import { DueDialog } from './DueDialog';
import { FollowUpDialog } from './FollowUpDialog';
import { HandBackDialog } from './HandBackDialog';
import { ReassignDialog } from './ReassignDialog';

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

/** What else may be done with a task, besides taking and deciding it: only what the server would accept now. */
export function TaskMenu({ task, dialogs }: { task: TaskSummary; dialogs?: TaskDialogs }) {
  const { t } = useTranslation('cases');
  const own = useTaskDialogs();
  const { asked, ask } = dialogs ?? own;
  const actions = menuActions.filter((action) => task.may.includes(action));
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
