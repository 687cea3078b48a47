import { useTranslation } from 'react-i18next';
import { useReleaseTask, useReturnTask } from '../../api/tasks';
import { announce } from '../page/LiveRegion';
import { NoteDialog } from '../dialogs/NoteDialog';
import type { TaskDialogProps } from './taskDialog.types';

/** Gives a task back, to the group or to whoever lent it, with a word for the next hands. */
export function HandBackDialog({ task, kind, onClose }: TaskDialogProps & { kind: 'release' | 'return' }) {
  const { t } = useTranslation('cases');
  const done = () => {
    announce(t(`task.${kind}.done`));
    onClose();
  };
  const release = useReleaseTask(done);
  const giveBack = useReturnTask(done);
  const command = kind === 'release' ? release : giveBack;
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t(`task.${kind}.title`)}
      consequences={[t(`task.${kind}.consequence`, { owner: task.owner ?? '' })]}
      confirmLabel={t(`task.${kind}.confirm`)}
      pending={command.isPending}
      problem={command.error}
      noteLabel={t('task.note')}
      noteHint={t('task.noteFor')}
      maxLength={1000}
      onConfirm={(note) => command.mutate({ id: task.id, ...(note !== undefined && { note }) })}
    />
  );
}
