import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import type { DecideDialogProps } from './dialog.types';

/** The four steps that follow, in their order (D16). */
export function ConfirmArchivalDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('archive.title', { number: request.opportunity?.number ?? '' })}
      consequences={[t('archive.proposal'), t('archive.mission'), t('archive.planning'), t('archive.opportunity')]}
      confirmLabel={t('archive.confirm')}
      onConfirm={() => deciding.decide({ outcome: 'confirmed' })}
      {...deciding.of('confirmed')}
    />
  );
}
