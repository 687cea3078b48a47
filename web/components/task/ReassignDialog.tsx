import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReassignTask } from '../../api/tasks';
import { NoteDialog } from '../dialogs/NoteDialog';
import { PersonPicker, type PickedPerson } from '../inputs/PersonPicker';
import type { TaskDialogProps } from './taskDialog.types';

/** A supervisor gives a task to somebody else and says why. */
export function ReassignDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const reassign = useReassignTask(onClose);
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('reassign.title')}
      consequences={[t('reassign.consequence')]}
      confirmLabel={t('reassign.confirm')}
      confirmDisabled={person === null}
      pending={reassign.isPending}
      problem={reassign.error}
      noteLabel={t('reassign.reason')}
      noteRequired
      maxLength={500}
      onConfirm={(reason) =>
        person && reason !== undefined && reassign.mutate({ id: task.id, assigneeId: person.id, reason })
      }
    >
      <PersonPicker label={t('reassign.to')} required data-autofocus value={person} onChange={setPerson} />
    </NoteDialog>
  );
}
