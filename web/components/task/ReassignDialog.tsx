import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReassignTask } from '../../api/tasks';
import { ConfirmDialog } from '../ConfirmDialog';
import { PersonPicker, type PickedPerson } from '../PersonPicker';
import type { TaskDialogProps } from './taskDialog.types';

/** A supervisor gives a task to somebody else and says why. */
export function ReassignDialog({ task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('cases');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [reason, setReason] = useState('');
  const reassign = useReassignTask(onClose);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('reassign.title')}
      consequences={[t('reassign.consequence')]}
      confirmLabel={t('reassign.confirm')}
      confirmDisabled={person === null || reason.trim() === ''}
      pending={reassign.isPending}
      problem={reassign.error}
      onConfirm={() =>
        person &&
        reassign.mutate({
          id: task.id,
          assigneeId: person.id,
          reason: reason.trim(),
        })
      }
    >
      <PersonPicker label={t('reassign.to')} required data-autofocus value={person} onChange={setPerson} />
      <TextInput
        label={t('reassign.reason')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
