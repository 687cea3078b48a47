import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import type { ValueDialogProps } from './dialog.types';
import { useChangeList } from './useLists';
import { useUses } from './useUses';

/** Says what goes on holding it before it is offered no more. */
export function RetireDialog({ list, value, onClose, onDone }: ValueDialogProps) {
  const { t } = useTranslation('lists');
  const uses = useUses(value.uses);
  const change = useChangeList(list, () => onDone(t('retire.done', { label: value.label })));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('retire.title', { label: value.label })}
      consequences={[
        t('retire.notOffered'),
        ...(value.uses.length > 0 ? [t('retire.held', { uses })] : []),
        t('retire.back'),
      ]}
      confirmLabel={t('retire.confirm')}
      pending={change.isPending}
      problem={change.error}
      onConfirm={() => change.mutate({ type: 'retire', id: value.id })}
    />
  );
}
