import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { fieldLabel } from '../../../i18n/said';
import type { DecideDialogProps } from './dialog.types';

/** Sends the refused lines back, and only them. */
export function ReturnDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const [comment, setComment] = useState('');
  const lines = request.checklist.filter(({ state }) => state === 'refused');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('return.title', { count: lines.length })}
      consequences={[
        t('return.goesTo', { name: request.requester.name }),
        ...lines.map(({ key }) => t('return.line', { name: fieldLabel(`checklist.${key}`) })),
        t('return.rest'),
      ]}
      confirmLabel={t('return.confirm')}
      onConfirm={() =>
        deciding.decide({ outcome: 'returned', ...(comment.trim() !== '' && { comment: comment.trim() }) })
      }
      {...deciding.of('returned')}
    >
      <Textarea
        label={t('return.comment')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
