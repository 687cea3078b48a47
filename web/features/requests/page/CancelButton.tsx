import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useCancelRequest } from '../api/requestCommands';

/** The requester takes the request back, and says why. */
export function CancelButton({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancelRequest(request.id, () => setOpened(false));
  const allowed = request.permissions.some((permission) => permission.action === 'cancel' && permission.allowed);
  if (!allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('cancel.button')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('cancel.title', { number: request.number })}
        consequences={[t('cancel.ends'), t('cancel.documents')]}
        confirmLabel={t('cancel.confirm')}
        confirmDisabled={reason.trim() === ''}
        pending={cancel.isPending}
        problem={cancel.error}
        onConfirm={() => cancel.mutate(reason.trim())}
      >
        <TextInput
          label={t('cancel.reason')}
          required
          data-autofocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
