import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/page/States';
import { addressOf } from './tasksSearch';
import type { TaskViewName } from './tasksSearch';
import { useWorksInGroup } from './useWorksInGroup';

/** Nothing waits in this view: says so, and where the next work is. */
export function NoTask({ view }: { view: TaskViewName }) {
  const { t } = useTranslation('tasks');
  const inGroup = useWorksInGroup();
  return (
    <Empty
      title={t(`empty.${view}`)}
      text={t('empty.text')}
      action={inGroup ? <SeeView view={view === 'mine' ? 'group' : 'mine'} /> : <SeeDay />}
    />
  );
}

/** What narrows the view leaves nothing of it: one press takes that away. */
export function NothingFound({ view }: { view: TaskViewName }) {
  const { t } = useTranslation(['tasks', 'desk']);
  return (
    <Empty
      title={t('desk:filter.nothing')}
      text={t('desk:filter.nothingText')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/taches" search={addressOf(view)} {...props} />}>
          {t('desk:filter.clear')}
        </Button>
      }
    />
  );
}

function SeeView({ view }: { view: 'mine' | 'group' }) {
  const { t } = useTranslation('tasks');
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/taches" search={addressOf(view)} {...props} />}>
      {t(`empty.see.${view}`)}
    </Button>
  );
}

function SeeDay() {
  const { t } = useTranslation('tasks');
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
      {t('empty.see.day')}
    </Button>
  );
}
