import { useTranslation } from 'react-i18next';
import { useCancelTask } from '../../api/tasks';
import { announce } from '../page/LiveRegion';
import { NoteDialog } from '../dialogs/NoteDialog';
import type { TaskDialogProps } from './taskDialog.types';

/** Cancels a task that was added, and says why to whoever holds it. */
export function CancelTaskDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const cancel = useCancelTask(() => {
    announce(t('task.cancel.done'));
    onClose();
  });
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('task.cancel.title')}
      consequences={[t('task.cancel.consequence')]}
      confirmLabel={t('task.cancel.confirm')}
      pending={cancel.isPending}
      problem={cancel.error}
      noteLabel={t('task.cancel.reason')}
      noteRequired
      maxLength={500}
      onConfirm={(reason) => reason !== undefined && cancel.mutate({ id: task.id, reason })}
    />
  );
}
