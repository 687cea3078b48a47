import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../contracts/tasks/task';
import { BulkDialog } from './BulkDialog';
import { offeredActions, type BulkActionType } from './bulkActions';
import classes from './Bulk.module.css';

interface BulkBarProps {
  tasks: readonly TaskView[];
  onClear: () => void;
}

/** Appears with a selection: how many, and what can be done to them. Its dialog outlives the selection, whose rows leave the list as they are done. */
export function BulkBar({ tasks, onClear }: BulkBarProps) {
  const [asked, setAsked] = useState<BulkActionType | null>(null);
  return (
    <>
      {tasks.length > 0 && <Offered tasks={tasks} onClear={onClear} onAsk={setAsked} />}
      {asked !== null && <BulkDialog type={asked} tasks={tasks} onClose={() => setAsked(null)} onOver={onClear} />}
    </>
  );
}

function Offered({ tasks, onClear, onAsk }: BulkBarProps & { onAsk: (type: BulkActionType) => void }) {
  const { t } = useTranslation('desk');
  const actions = offeredActions(tasks);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.bar')}>
      <CloseButton aria-label={t('bulk.clear')} onClick={onClear} />
      <span className={classes.count} role="status">
        {t('bulk.selected', { count: tasks.length })}
      </span>
      {actions.map((type) => (
        <Button key={type} size="xs" variant="default" onClick={() => onAsk(type)}>
          {t(`bulk.action.${type}`)}
        </Button>
      ))}
      {actions.length === 0 && <span className={classes.quiet}>{t('bulk.nothing')}</span>}
    </div>
  );
}
