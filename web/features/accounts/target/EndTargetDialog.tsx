import { useTranslation } from 'react-i18next';
import { needsReason } from '../../../../domain/account/priorityTarget';
import type { Problem } from '../../../api/problem';
import { NoteDialog } from '../../../components/dialogs/NoteDialog';

interface EndTargetDialogProps {
  act: 'refuse' | 'withdraw';
  year: string;
  pending: boolean;
  problem: Problem | null;
  onClose: () => void;
  onConfirm: (reason: string | undefined) => void;
}

/** A refusal says why; whoever takes a target back may. */
export function EndTargetDialog({ act, year, ...dialog }: EndTargetDialogProps) {
  const { t } = useTranslation('accounts');
  return (
    <NoteDialog
      {...dialog}
      opened
      title={t(`target.${act}Title`, { year })}
      consequences={[t(`target.${act}Then`)]}
      confirmLabel={t(`target.${act}`)}
      noteLabel={t('target.reason')}
      noteRequired={needsReason(act)}
      maxLength={500}
    />
  );
}
