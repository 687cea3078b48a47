import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveTaskDue } from '../../api/tasks';
import { ConfirmDialog } from '../ConfirmDialog';
import { DayInput } from '../inputs/DayInput';
import type { TaskDialogProps } from './taskDialog.types';

/** Moves the day by which it must be done, and says why to everybody who follows the case. */
export function DueDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [on, setOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const move = useMoveTaskDue(onClose);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('task.due.title')}
      consequences={[t('task.due.consequence')]}
      confirmLabel={t('task.due.confirm')}
      confirmDisabled={on === null || reason.trim() === ''}
      pending={move.isPending}
      problem={move.error}
      onConfirm={() => on !== null && move.mutate({ id: task.id, on, reason: reason.trim() })}
    >
      <DayInput label={t('task.due.day')} required data-autofocus value={on} onChange={setOn} />
      <TextInput
        label={t('task.due.reason')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
