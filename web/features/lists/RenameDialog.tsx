import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_VALUE_LABEL } from '../../../domain/lists/valueLists';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import type { ValueDialogProps } from './dialog.types';
import { useChangeList } from './useLists';

/** Other words for the same code: every record that holds it shows them. */
export function RenameDialog({ list, value, onClose, onDone }: ValueDialogProps) {
  const { t } = useTranslation('lists');
  const [label, setLabel] = useState(value.label);
  const words = label.trim();
  const change = useChangeList(list, () => onDone(t('rename.done', { label: words })));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('rename.title', { label: value.label })}
      consequences={[list.list === 'source' ? t('rename.written') : t('rename.everywhere')]}
      confirmLabel={t('rename.confirm')}
      confirmDisabled={words === '' || words === value.label}
      pending={change.isPending}
      problem={change.error}
      onConfirm={() => change.mutate({ type: 'rename', id: value.id, label: words })}
    >
      <TextInput
        label={t('rename.label')}
        required
        data-autofocus
        maxLength={MAX_VALUE_LABEL}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
