import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowUpTask } from '../../api/tasks';
import { ConfirmDialog } from '../dialogs/ConfirmDialog';
import { DayInput } from '../inputs/DayInput';
import { announce } from '../page/LiveRegion';
import type { TaskDialogProps } from './taskDialog.types';

/** Puts a task off to a working day: it leaves the inbox until then, and stays with its holder. */
export function FollowUpDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [on, setOn] = useState<string | null>(task.followUpAt?.slice(0, 10) ?? null);
  const followUp = useFollowUpTask(() => {
    announce(t('task.followUp.done'));
    onClose();
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('task.followUp.title')}
      consequences={[t('task.followUp.consequence')]}
      confirmLabel={t('task.followUp.confirm')}
      confirmDisabled={on === null}
      pending={followUp.isPending}
      problem={followUp.error}
      onConfirm={() => on !== null && followUp.mutate({ id: task.id, on })}
    >
      <DayInput label={t('task.followUp.day')} required data-autofocus value={on} onChange={setOn} />
      {task.followUpAt !== null && (
        <Button variant="subtle" onClick={() => followUp.mutate({ id: task.id, on: null })}>
          {t('task.followUp.end')}
        </Button>
      )}
    </ConfirmDialog>
  );
}
