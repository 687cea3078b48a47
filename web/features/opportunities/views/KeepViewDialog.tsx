import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import type { BoardSearch } from '../boardFilters';
import { keptOf, useKeepView } from './useViews';

/** Keeps what narrows the board now under a name, for oneself or for the business unit. */
export function KeepViewDialog({ search, onClose }: { search: BoardSearch; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const { businessUnit } = useMe();
  const [name, setName] = useState(search.q ?? '');
  const [shared, setShared] = useState(false);
  const keep = useKeepView(onClose);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('views.keep')}
      consequences={[]}
      confirmLabel={t('views.confirm')}
      confirmDisabled={name.trim() === ''}
      pending={keep.isPending}
      problem={keep.error}
      onConfirm={() => keep.mutate({ name: name.trim(), filter: keptOf(search), shared })}
    >
      <TextInput
        label={t('views.name')}
        required
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t('views.share', { unit: businessUnit.name })}
        description={t('views.shareHint')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}
