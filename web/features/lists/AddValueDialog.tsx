import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_VALUE_LABEL, VALUE_CODE } from '../../../domain/lists/valueLists';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import type { ListDialogProps } from './dialog.types';
import { codeFor } from './moved';
import { useChangeList } from './useLists';

/** The words that forms show, and the code that records keep, proposed from them. */
export function AddValueDialog({ list, onClose, onDone }: ListDialogProps) {
  const { t } = useTranslation('lists');
  const [label, setLabel] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? codeFor(label);
  const change = useChangeList(list, () => onDone(t('add.done', { label: label.trim() })));
  const isCode = VALUE_CODE.test(code);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('add.title', { list: t(`list.${list.list}`) })}
      consequences={[]}
      confirmLabel={t('add.confirm')}
      confirmDisabled={label.trim() === '' || !isCode}
      pending={change.isPending}
      problem={change.error}
      onConfirm={() => change.mutate({ type: 'add', list: list.list, code, label: label.trim() })}
    >
      <TextInput
        label={t('add.label')}
        required
        data-autofocus
        maxLength={MAX_VALUE_LABEL}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t('add.code')}
        description={t('add.codeHint')}
        required
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        value={code}
        error={code !== '' && !isCode ? t('add.codeWrong') : null}
        onChange={(event) => setTyped(event.currentTarget.value.toUpperCase())}
      />
    </ConfirmDialog>
  );
}
