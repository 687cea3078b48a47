import { useTranslation } from 'react-i18next';
import { NoteDialog } from '../../../components/dialogs/NoteDialog';
import type { DecideDialogProps } from './dialog.types';

/** Grants the acceptance, with conditions when there are some (D18). */
export function GrantDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  return (
    <NoteDialog
      opened={opened}
      onClose={onClose}
      title={t('grant.title', { account: request.account.name })}
      consequences={[t('grant.letter'), t('grant.validity'), t('grant.mail', { name: request.requester.name })]}
      confirmLabel={t('grant.confirm')}
      noteLabel={t('grant.conditions')}
      noteHint={t('grant.conditionsHint')}
      onConfirm={(conditions) =>
        deciding.decide({ outcome: 'granted', ...(conditions !== undefined && { conditions }) })
      }
      {...deciding.of('granted')}
    />
  );
}
