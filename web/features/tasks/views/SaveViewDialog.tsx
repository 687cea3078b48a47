import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { filterOf, type TasksSearch } from '../tasksSearch';
import { useWorksInGroup } from '../useWorksInGroup';
import { useSaveView } from './useSavedViews';

interface SaveViewDialogProps {
  search: TasksSearch;
  onClose: () => void;
}

/** Keeps what is on screen under a name, for oneself or for the whole group. */
export function SaveViewDialog({ search, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const inGroup = useWorksInGroup();
  const [name, setName] = useState(search.q ?? '');
  const [shared, setShared] = useState(false);
  const save = useSaveView(onClose);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('views.saveTitle')}
      consequences={[]}
      confirmLabel={t('views.save')}
      confirmDisabled={name.trim() === ''}
      pending={save.isPending}
      problem={save.error}
      onConfirm={() =>
        save.mutate({ name: name.trim(), filter: filterOf(search), groupId: shared ? me.region.id : null })
      }
    >
      <TextInput
        label={t('views.name')}
        required
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {inGroup && (
        <Checkbox
          label={t('views.share')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
