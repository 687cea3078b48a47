import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveTaskDue } from '../../api/tasks';
import { DayInput } from '../inputs/DayInput';
import { NoteDialog } from '../dialogs/NoteDialog';
import type { TaskDialogProps } from './taskDialog.types';

/** Moves the day by which it must be done, and says why to everybody who follows the case. */
export function DueDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [on, setOn] = useState<string | null>(null);
  const move = useMoveTaskDue(onClose);
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('task.due.title')}
      consequences={[t('task.due.consequence')]}
      confirmLabel={t('task.due.confirm')}
      confirmDisabled={on === null}
      pending={move.isPending}
      problem={move.error}
      noteLabel={t('task.due.reason')}
      noteRequired
      maxLength={500}
      onConfirm={(reason) => on !== null && reason !== undefined && move.mutate({ id: task.id, on, reason })}
    >
      <DayInput label={t('task.due.day')} required data-autofocus value={on} onChange={setOn} />
    </NoteDialog>
  );
}
