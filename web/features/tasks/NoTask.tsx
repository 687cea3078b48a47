import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/States';
import { addressOf } from './tasksSearch';
import type { TaskViewName } from './tasksSearch';

/** Nothing waits in this view: says so, and where the next work is. */
export function NoTask({ view }: { view: TaskViewName }) {
  const { t } = useTranslation('tasks');
  const elsewhere = view === 'mine' ? 'group' : 'mine';
  return (
    <Empty
      title={t(`empty.${view}`)}
      text={t('empty.text')}
      action={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/taches" search={addressOf(elsewhere)} {...props} />}
        >
          {t(`empty.see.${elsewhere}`)}
        </Button>
      }
    />
  );
}
