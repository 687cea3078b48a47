import { useTranslation } from 'react-i18next';
import { RefuseDialog } from '../../../components/dialogs/RefuseDialog';
import type { DecideDialogProps } from './dialog.types';

export function RefuseRequestDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <RefuseDialog
      opened={opened}
      onClose={onClose}
      title={t('refuse.title', { number: request.number })}
      consequences={[t('refuse.ends'), t('refuse.mail', { name: request.requester.name })]}
      confirmLabel={t('refuse.confirm')}
      onRefuse={(refusal) => deciding.decide({ outcome: 'refused', ...refusal })}
      {...deciding.of('refused')}
    />
  );
}
