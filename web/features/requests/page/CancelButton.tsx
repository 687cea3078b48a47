import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useCancelRequest } from '../api/requestCommands';

/** The requester takes the request back, and says why. */
export function CancelButton({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancelRequest(request.id, () => setOpened(false));
  // Nobody has seen a draft yet: nobody is owed a reason.
  const draft = request.status === 'draft';
  const words = draft ? 'discard' : 'cancel';
  const allowed = request.permissions.some((permission) => permission.action === 'cancel' && permission.allowed);
  useKeyedActions(
    t('key.group'),
    allowed ? [{ id: 'cancel', label: t(`${words}.button`), run: () => setOpened(true) }] : [],
  );
  if (!allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t(`${words}.button`)}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(`${words}.title`, { number: request.number })}
        consequences={[draft ? t('discard.gone') : t('cancel.ends'), t('cancel.documents')]}
        confirmLabel={t(`${words}.confirm`)}
        confirmDisabled={!draft && reason.trim() === ''}
        pending={cancel.isPending}
        problem={cancel.error}
        onConfirm={() => cancel.mutate(draft ? t('discard.reason') : reason.trim())}
      >
        {!draft && (
          <TextInput
            label={t('cancel.reason')}
            required
            data-autofocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </ConfirmDialog>
    </>
  );
}
