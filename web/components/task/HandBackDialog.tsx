import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReleaseTask, useReturnTask } from '../../api/tasks';
import { ConfirmDialog } from '../ConfirmDialog';
import { announce } from '../LiveRegion';
import type { TaskDialogProps } from './taskDialog.types';

/** Gives a task back, to the group or to whoever lent it, with a word for the next hands. */
export function HandBackDialog({ task, kind, onClose }: TaskDialogProps & { kind: 'release' | 'return' }) {
  const { t } = useTranslation('cases');
  const [note, setNote] = useState('');
  const done = () => {
    announce(t(`task.${kind}.done`));
    onClose();
  };
  const release = useReleaseTask(done);
  const giveBack = useReturnTask(done);
  const command = kind === 'release' ? release : giveBack;
  const words = note.trim();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`task.${kind}.title`)}
      consequences={[t(`task.${kind}.consequence`, { owner: task.owner ?? '' })]}
      confirmLabel={t(`task.${kind}.confirm`)}
      pending={command.isPending}
      problem={command.error}
      onConfirm={() => command.mutate({ id: task.id, ...(words !== '' && { note: words }) })}
    >
      <Textarea
        label={t('task.note')}
        description={t('task.noteFor')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
