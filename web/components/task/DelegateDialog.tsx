import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelegateTask } from '../../api/tasks';
import { ConfirmDialog } from '../ConfirmDialog';
import { PersonPicker, type PickedPerson } from '../PersonPicker';
import type { TaskDialogProps } from './taskDialog.types';

/** Lends a task to a colleague for their view; whoever lends it decides once it is back. */
export function DelegateDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [note, setNote] = useState('');
  const delegate = useDelegateTask(onClose);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('task.delegate.title')}
      consequences={[t('task.delegate.consequence')]}
      confirmLabel={t('task.delegate.confirm')}
      confirmDisabled={person === null || note.trim() === ''}
      pending={delegate.isPending}
      problem={delegate.error}
      onConfirm={() =>
        person &&
        delegate.mutate({
          id: task.id,
          delegateId: person.id,
          note: note.trim(),
        })
      }
    >
      <PersonPicker label={t('reassign.to')} required data-autofocus value={person} onChange={setPerson} />
      <Textarea
        label={t('task.delegate.question')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
