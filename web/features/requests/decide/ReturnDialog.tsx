import { useTranslation } from 'react-i18next';
import { NoteDialog } from '../../../components/dialogs/NoteDialog';
import { fieldLabel } from '../../../i18n/said';
import type { DecideDialogProps } from './dialog.types';

/** Sends the refused lines back, and only them. */
export function ReturnDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const lines = request.checklist.filter(({ state }) => state === 'refused');
  return (
    <NoteDialog
      opened={opened}
      onClose={onClose}
      title={t('return.title', { count: lines.length })}
      consequences={[
        t('return.goesTo', { name: request.requester.name }),
        ...lines.map(({ key }) => t('return.line', { name: fieldLabel(`checklist.${key}`) })),
        t('return.rest'),
      ]}
      confirmLabel={t('return.confirm')}
      noteLabel={t('return.comment')}
      onConfirm={(comment) => deciding.decide({ outcome: 'returned', ...(comment !== undefined && { comment }) })}
      {...deciding.of('returned')}
    />
  );
}
