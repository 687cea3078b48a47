import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../contracts/requests';
import { useMe } from '../api/session';
import { useReassignTask } from '../api/tasks';
import { ConfirmDialog } from './ConfirmDialog';
import { PersonPicker } from './PersonPicker';
import type { PickedPerson } from './PersonPicker';

/** A supervisor gives a task to somebody else and says why. Nothing for others, nor for a task that is over. */
export function ReassignButton({ task }: { task: Pick<TaskSummary, 'id' | 'state'> }) {
  const { t } = useTranslation('cases');
  const { roles } = useMe();
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [reason, setReason] = useState('');
  const reassign = useReassignTask(() => setOpened(false));
  const supervises = roles.includes('support_supervisor') || roles.includes('bu_head');
  if (!supervises || (task.state !== 'open' && task.state !== 'claimed')) return null;
  return (
    <>
      <Button variant="subtle" onClick={() => setOpened(true)}>
        {t('reassign.button')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('reassign.title')}
        consequences={[t('reassign.consequence')]}
        confirmLabel={t('reassign.confirm')}
        confirmDisabled={person === null || reason.trim() === ''}
        pending={reassign.isPending}
        problem={reassign.error}
        onConfirm={() => person && reassign.mutate({ id: task.id, assigneeId: person.id, reason: reason.trim() })}
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
    </>
  );
}
