import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useReopenRequest } from '../api/requestCommands';

/** What was answered comes back to Business Support, what closed unanswered to whoever owes it, as long as that is not final (D19). */
export function ReopenButton({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useReopenRequest(request.id, () => setOpened(false));
  const allowed = request.permissions.some((permission) => permission.action === 'reopen' && permission.allowed);
  useKeyedActions(
    t('key.group'),
    allowed ? [{ id: 'reopen', label: t('reopen.button'), run: () => setOpened(true) }] : [],
  );
  if (!allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('reopen.button')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('reopen.title', { number: request.number })}
        consequences={[request.status === 'closed' ? t('reopen.yours') : t('reopen.back'), t('reopen.kept')]}
        confirmLabel={t('reopen.confirm')}
        confirmDisabled={reason.trim() === ''}
        pending={reopen.isPending}
        problem={reopen.error}
        onConfirm={() => reopen.mutate(reason.trim())}
      >
        <Textarea
          label={t('reopen.reason')}
          required
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
