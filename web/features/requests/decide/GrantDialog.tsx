import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import type { DecideDialogProps } from './dialog.types';

/** Grants the acceptance, with conditions when there are some (D18). */
export function GrantDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const [conditions, setConditions] = useState('');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('grant.title', { account: request.account.name })}
      consequences={[t('grant.letter'), t('grant.validity'), t('grant.mail', { name: request.requester.name })]}
      confirmLabel={t('grant.confirm')}
      onConfirm={() =>
        deciding.decide({ outcome: 'granted', ...(conditions.trim() !== '' && { conditions: conditions.trim() }) })
      }
      {...deciding.of('granted')}
    >
      <Textarea
        label={t('grant.conditions')}
        description={t('grant.conditionsHint')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={conditions}
        onChange={(event) => setConditions(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
