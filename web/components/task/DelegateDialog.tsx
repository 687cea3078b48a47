import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelegateTask } from '../../api/tasks';
import { NoteDialog } from '../dialogs/NoteDialog';
import { PersonPicker, type PickedPerson } from '../inputs/PersonPicker';
import type { TaskDialogProps } from './taskDialog.types';

/** Lends a task to a colleague for their view; whoever lends it decides once it is back. */
export function DelegateDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const delegate = useDelegateTask(onClose);
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('task.delegate.title')}
      consequences={[t('task.delegate.consequence')]}
      confirmLabel={t('task.delegate.confirm')}
      confirmDisabled={person === null}
      pending={delegate.isPending}
      problem={delegate.error}
      noteLabel={t('task.delegate.question')}
      noteRequired
      maxLength={1000}
      onConfirm={(note) =>
        person && note !== undefined && delegate.mutate({ id: task.id, delegateId: person.id, note })
      }
    >
      <PersonPicker label={t('reassign.to')} required data-autofocus value={person} onChange={setPerson} />
    </NoteDialog>
  );
}
